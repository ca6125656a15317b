//! How long it takes to read a megabyte of settings, and to judge 40 routes against 3 tokens:
//! `cargo bench --bench definitions`. A page has 200 ms for the one and 16 ms for the other.

use token_inspector::definitions::Definitions;
use token_inspector::exchange::Exchange;
use token_inspector::exchange::readers::Here;
use token_inspector::jose::key_source;
use token_inspector::jose::keyring::Keyring;
use token_inspector::report::question::typed;
use token_inspector::report::{Report, matrix};
use token_inspector::text::Lang;
use token_inspector::time::NumericDate;

fn main() {
    divan::main();
}

const NOW: NumericDate = NumericDate(1_800_000_000);

const ISSUER: &str = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example";

/// The bytes of a text of settings.
const MEGABYTE: usize = 1_000_000;

/// A text of a beginning and of so many pieces that it is a megabyte long.
fn text(begin: &str, piece: impl Fn(usize) -> String, end: &str) -> String {
    let mut text = begin.to_owned();
    let mut at = 0;
    while text.len() < MEGABYTE {
        text += &piece(at);
        at += 1;
    }
    text + end
}

/// A template of SAM in YAML.
fn sam() -> String {
    let begin = format!(
        "Transform: AWS::Serverless-2016-10-31\nParameters:\n  PoolId: {{Type: String, Default: us-east-1_example}}\nResources:\n  Api:\n    Type: AWS::Serverless::HttpApi\n    Properties:\n      Auth:\n        DefaultAuthorizer: Jwt\n        Authorizers:\n          Jwt:\n            IdentitySource: $request.header.Authorization\n            JwtConfiguration:\n              issuer: {ISSUER}\n              audience: [web]\n"
    );
    let function = |at: usize| {
        format!(
            "  Function{at}:\n    Type: AWS::Serverless::Function\n    Properties:\n      Handler: src/{at}.handler\n      Runtime: nodejs22.x\n      Environment:\n        Variables:\n          TABLE: !Ref Table\n          POOL: !Sub 'arn:${{AWS::Partition}}:${{PoolId}}'\n      Events:\n        Get:\n          Type: HttpApi\n          Properties: {{ApiId: !Ref Api, Path: '/orders/{at}', Method: get}}\n"
        )
    };
    text(&begin, function, "")
}

/// A template of CDK in JSON.
fn cdk() -> String {
    let method = |at: usize| {
        format!(
            "  \"Method{at}\": {{\n   \"Type\": \"AWS::ApiGateway::Method\",\n   \"Properties\": {{\n    \"AuthorizationType\": \"COGNITO_USER_POOLS\",\n    \"AuthorizerId\": {{\"Ref\": \"Authorizer\"}},\n    \"AuthorizationScopes\": [\"orders/{at}\"],\n    \"HttpMethod\": \"GET\",\n    \"ResourceId\": {{\"Ref\": \"Resource{at}\"}}\n   }}\n  }},\n  \"Resource{at}\": {{\n   \"Type\": \"AWS::ApiGateway::Resource\",\n   \"Properties\": {{\"ParentId\": {{\"Fn::GetAtt\": [\"Api\", \"RootResourceId\"]}}, \"PathPart\": \"orders{at}\"}}\n  }},\n"
        )
    };
    let end = "  \"Authorizer\": {\n   \"Type\": \"AWS::ApiGateway::Authorizer\",\n   \"Properties\": {\"Type\": \"COGNITO_USER_POOLS\", \"ProviderARNs\": [{\"Fn::GetAtt\": [\"Pool\", \"Arn\"]}]}\n  }\n }\n}\n";
    text("{\n \"Resources\": {\n", method, end)
}

/// A configuration of Terraform.
fn terraform() -> String {
    let begin = format!(
        "variable \"audience\" {{\n  default = [\"web\"]\n}}\nresource \"aws_apigatewayv2_authorizer\" \"jwt\" {{\n  authorizer_type = \"JWT\"\n  name = \"jwt\"\n  jwt_configuration {{\n    issuer = \"{ISSUER}\"\n    audience = var.audience\n  }}\n}}\n"
    );
    let route = |at: usize| {
        format!(
            "resource \"aws_apigatewayv2_route\" \"r{at}\" {{\n  api_id = aws_apigatewayv2_api.orders.id\n  route_key = \"GET /orders/{at}\"\n  authorization_type = \"JWT\"\n  authorization_scopes = [\"orders/${{local.scope}}\"]\n  authorizer_id = aws_apigatewayv2_authorizer.jwt.id\n}}\nresource \"aws_lambda_function\" \"f{at}\" {{\n  function_name = \"f{at}\"\n  handler = \"src/{at}.handler\"\n}}\n"
        )
    };
    text(&begin, route, "locals {\n  scope = \"read\"\n}\n")
}

/// A megabyte of settings in each of the forms.
#[divan::bench(args = ["sam", "cdk", "terraform"], sample_count = 20)]
fn a_megabyte(bencher: divan::Bencher<'_, '_>, form: &str) {
    let text = match form {
        "sam" => sam(),
        "cdk" => cdk(),
        _ => terraform(),
    };
    let read = Definitions::of(&text);
    assert!(read.routes.len() > 1000 && read.broken.is_none() && read.authorizers.len() == 1);
    bencher.counter(divan::counter::BytesCount::of_str(&text)).bench_local(|| Definitions::of(&text));
}

/// What is pasted: 40 routes of an HTTP API, and 3 tokens.
fn routes_and_tokens() -> Report {
    let key = forge::Key::generate("a");
    let token = |scope: &str| {
        let claims = serde_json::json!({
            "iss": ISSUER, "client_id": "web", "token_use": "access", "scope": scope, "sub": "b", "exp": NOW.0 + 600, "iat": NOW.0 - 60, "auth_time": NOW.0 - 60
        });
        key.sign(&claims)
    };
    let tokens = ["orders/1", "orders/2", "openid"].map(token).join("\n\n");
    let route = |at: usize| {
        serde_json::json!({
            "RouteKey": format!("GET /orders/{at}"), "AuthorizationType": "JWT", "AuthorizerId": "m3xq1a", "AuthorizationScopes": [format!("orders/{at}")]
        })
    };
    let routes = serde_json::json!({ "Items": (0..40).map(route).collect::<Vec<_>>() });
    let authorizer = serde_json::json!({
        "AuthorizerId": "m3xq1a", "AuthorizerType": "JWT", "IdentitySource": ["$request.header.Authorization"],
        "JwtConfiguration": { "Audience": ["web"], "Issuer": ISSUER }, "Name": "jwt"
    });
    let text = format!("{tokens}\n\n{routes:#}\n\n{authorizer:#}\n");
    let (beside, _) = typed(std::iter::empty(), Lang::En, |request, response, client| {
        Exchange::gather(&Here, &text, request, response, client)
    });
    let keys = key_source::read(&forge::jwk_set(&[&key])).ok().map(Keyring::from);
    beside.report(&text, None, keys, NOW)
}

/// 120 cells, without the reading of what was pasted.
#[divan::bench(sample_count = 50)]
fn a_matrix(bencher: divan::Bencher<'_, '_>) {
    let report = routes_and_tokens();
    let judged = || matrix::of(&report.reading, None, &report.want, report.now);
    assert_eq!((judged().rows.len(), judged().tokens.len()), (40, 3));
    bencher.bench_local(judged);
}
