//! Pieces of a deployment beside a token: definitions in every form, lines of logs, commands and answers, each over and
//! over, and pieces of which each is compared with every other.

use super::{Shape, filled, listed, token};

/// Repeated behind a token, on lines of their own: what stands before the first, the piece, and what stands behind the last.
#[rustfmt::skip]
const PIECES: &[(&str, &str, &str, &str)] = &[
    ("get-resources", r#"{"items":["#, r#"{"id":"a","path":"/p#","resourceMethods":{"GET":{"httpMethod":"GET","authorizationType":"COGNITO_USER_POOLS","authorizerId":"a#","authorizationScopes":["s/#"]}}},"#, r#"{"id":"a","path":"/"}]}"#),
    ("get-authorizers", r#"{"items":["#, r#"{"id":"a#","name":"n#","type":"COGNITO_USER_POOLS","providerARNs":["arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_p#"],"identitySource":"method.request.header.Authorization"},"#, r#"{"id":"z","name":"z","type":"TOKEN"}]}"#),
    ("HTTP API authorizers", r#"{"Items":["#, r#"{"AuthorizerId":"a#","AuthorizerType":"JWT","IdentitySource":["$request.header.Authorization"],"JwtConfiguration":{"Audience":["c#"],"Issuer":"https://cognito-idp.us-east-1.amazonaws.com/us-east-1_p#"},"Name":"n#"},"#, r#"{"AuthorizerId":"z"}]}"#),
    ("routes", r#"{"Items":["#, r#"{"RouteId":"r#","RouteKey":"GET /p#","AuthorizationType":"JWT","AuthorizerId":"a#","AuthorizationScopes":["s#"]},"#, r#"{"RouteId":"z","RouteKey":"$default"}]}"#),
    ("app clients", r#"{"UserPoolClients":["#, r#"{"UserPoolId":"us-east-1_p#","ClientName":"n#","ClientId":"c#","AllowedOAuthScopes":["s#"]},"#, r#"{"ClientId":"z"}]}"#),
    ("documents, one behind the other", "", "{\"id\":\"a#\",\"name\":\"n#\",\"type\":\"COGNITO_USER_POOLS\",\"providerARNs\":[\"arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_p#\"]}\n\n", ""),
    ("documents that are broken", "", "{\"items\":[{\"authorizationType\":\"COGNITO_USER_POOLS\",\"authorizerId\":#,]}\n\n", ""),
    ("documents that never end", "", "{\"authorizationType\":\"COGNITO_USER_POOLS\",\"items\":[\n", ""),
    ("a template", "Resources:\n", "  R#:\n    Type: AWS::ApiGateway::Authorizer\n    Properties:\n      Name: n#\n      Type: COGNITO_USER_POOLS\n      ProviderARNs: [!GetAtt P#.Arn]\n      RestApiId: !Ref A\n", ""),
    ("methods of a template", "Resources:\n", "  M#:\n    Type: AWS::ApiGateway::Method\n    Properties:\n      HttpMethod: GET\n      AuthorizationType: COGNITO_USER_POOLS\n      AuthorizerId: !Ref R#\n      ResourceId: !Ref S#\n  S#:\n    Type: AWS::ApiGateway::Resource\n    Properties:\n      ParentId: !Ref T#\n      PathPart: p\n", ""),
    ("resources, each the parent of the next", "Resources:\n", "  S#:\n    Type: AWS::ApiGateway::Resource\n    Properties:\n      ParentId: !Ref S<\n      PathPart: p\n", "  M:\n    Type: AWS::ApiGateway::Method\n    Properties:\n      HttpMethod: GET\n      AuthorizationType: NONE\n      ResourceId: !Ref S<\n"),
    ("a template in JSON", r#"{"Resources":{"#, r#""R#":{"Type":"AWS::ApiGateway::Authorizer","Properties":{"Name":"n#","Type":"COGNITO_USER_POOLS","ProviderARNs":[{"Fn::GetAtt":["P#","Arn"]}]}},"#, r#""Z":{"Type":"AWS::Cognito::UserPool"}}}"#),
    ("parameters of a template", "Resources:\n  R:\n    Type: AWS::ApiGateway::Authorizer\n    Properties:\n      Name: !Ref P1\nParameters:\n", "  P#:\n    Type: String\n    Default: !Sub '${P<}'\n", ""),
    ("functions of SAM", "Transform: AWS::Serverless-2016-10-31\nResources:\n", "  F#:\n    Type: AWS::Serverless::Function\n    Properties:\n      Events:\n        E:\n          Type: Api\n          Properties: { Path: /p#, Method: get, Auth: { Authorizer: A#, AuthorizationScopes: [s#] } }\n", ""),
    ("Serverless Framework", "service: a\nprovider:\n  name: aws\nfunctions:\n", "  f#:\n    handler: a.b\n    events:\n      - http: { path: p#, method: get, authorizer: { type: COGNITO_USER_POOLS, arn: '${self:custom.a#}', scopes: [s#] } }\n", ""),
    ("variables of the Serverless Framework", "service: a\nprovider:\n  name: aws\n  httpApi:\n    authorizers:\n      a: { type: jwt, issuerUrl: '${self:custom.v1}', audience: ['${self:custom.v1}'] }\ncustom:\n", "  v#: ${self:custom.v>}${self:custom.v>}\n", ""),
    ("paths of an API definition", r#"{"openapi":"3.0.1","paths":{"#, r#""/p#":{"get":{"security":[{"a#":["s#"]}]}},"#, r#""/z":{}},"components":{"securitySchemes":{}}}"#),
    ("schemes of an API definition", "openapi: 3.0.1\ncomponents:\n  securitySchemes:\n", "    a#:\n      type: apiKey\n      name: Authorization\n      in: header\n      x-amazon-apigateway-authtype: cognito_user_pools\n      x-amazon-apigateway-authorizer: { type: cognito_user_pools, providerARNs: ['arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_p#'] }\n", ""),
    ("a state of Terraform", "", "# aws_api_gateway_authorizer.a#:\nresource \"aws_api_gateway_authorizer\" \"a#\" {\n    name = \"n#\"\n    type = \"COGNITO_USER_POOLS\"\n    provider_arns = [\n        \"arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_p#\",\n    ]\n}\n", ""),
    ("Terraform's JSON", r#"{"format_version":"1.0","values":{"root_module":{"resources":["#, r#"{"address":"a.a#","type":"aws_apigatewayv2_authorizer","name":"a#","values":{"authorizer_type":"JWT","id":"a#","jwt_configuration":[{"audience":["c#"],"issuer":"https://a/#"}]}},"#, r#"{"type":"aws_cognito_user_pool"}]}}}"#),
    ("blocks of Terraform that never end", "", "resource \"aws_api_gateway_method\" \"a#\" {\n", ""),
    ("blocks of Terraform that are broken", "", "resource \"aws_api_gateway_method\" \"a#\" {\n  a =\n}\n", ""),
    ("variables of an environment", "COGNITO_USER_POOL_ID=us-east-1_a\n", "A#=b\n", ""),
    ("clients and pools of an environment", "", "COGNITO_USER_POOL_ID_#=us-east-1_a\nCOGNITO_#_CLIENT_ID=1example23456789#\n", ""),
    ("a table of the AWS CLI", "-----------\n|  GetAuthorizers  |\n+---------+\n||  items  ||\n|+---------+|\n", "||  id  |  a#  ||\n||  type  |  COGNITO_USER_POOLS  ||\n", "|+---------+|\n"),
    ("tabbed text of the AWS CLI", "", "ITEMS\tcognito_user_pools\ta#\tmethod.request.header.Authorization\tn#\tCOGNITO_USER_POOLS\nPROVIDERARNS\tarn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_p#\n", ""),
    ("YAML that nests", "authorizationType: COGNITO_USER_POOLS\na:\n", " - \n", ""),
    ("aliases of YAML", "Resources:\n  R: &a\n    Type: AWS::ApiGateway::Authorizer\n", "  R#: *a\n", ""),
    ("an access log in JSON", "", "{\"requestId\":\"JKJaXm#EmLvHcESHA=\",\"ip\":\"203.0.113.7\",\"requestTime\":\"21/Sep/2026:14:13:20 +0000\",\"httpMethod\":\"GET\",\"resourcePath\":\"/p#\",\"status\":\"401\",\"authorizerError\":\"Unauthorized #\"}\n", ""),
    ("an access log in CLF", "", "203.0.113.7 - - [21/Sep/2026:14:13:20 +0000]\"GET /p# HTTP/1.1\" 401 26 JKJaXm#EmLvHcESHA=\n", ""),
    ("an execution log", "", "(0a1b2c3d-#) Method request headers: {Authorization=********}\n(0a1b2c3d-#) Starting execution for request: 0a1b2c3d-#\n(0a1b2c3d-#) Unauthorized request: 0a1b2c3d-#\n(0a1b2c3d-#) Method completed with status: 401\n", ""),
    ("executions that never end", "", "(0a1b2c3d-4e5f-6a7b-8c9d-0e1f#) Starting execution for request: 0a1b2c3d-#\n", ""),
    ("one execution of many lines", "", "(0a1b2c3d-4e5f-6a7b-8c9d-0e1f2a3b4c5d) Method request headers: {a#=b}\n", ""),
    ("a load balancer's log", "", "https 2026-09-21T14:13:20.000000Z app/a/0a1b2c3d4e5f6a7b 203.0.113.7:4#  - -1 -1 -1 401 - 200 300 \"GET https://a.example:443/p# HTTP/1.1\" \"curl/8\" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 - \"Root=1-#\" \"-\" \"-\" 0 2026-09-21T14:13:20.000000Z \"authenticate\" \"-\" \"AuthInvalidIdToken\" \"-\" \"-\" \"-\" \"-\"\n", ""),
    ("events of CloudWatch", r#"{"events":["#, r#"{"logStreamName":"a","timestamp":1790000000000,"message":"{\"requestId\":\"a#=\",\"status\":\"403\",\"httpMethod\":\"GET\",\"path\":\"/p#\"}","eventId":"e#"},"#, r#"{"eventId":"z"}]}"#),
    ("rows of Logs Insights", "@timestamp,@message\n", "2026-09-21 14:13:20.000,\"{\"\"requestId\"\":\"\"a#=\"\",\"\"status\"\":\"\"401\"\",\"\"httpMethod\"\":\"\"GET\"\"}\"\n", ""),
    ("lines of a function", "", "2026-09-21T14:13:20.000Z\t0a1b2c3d-4e5f-6a7b-8c9d-0e1f2a3b4c5d\tERROR\tJsonWebTokenError: jwt malformed #\n", ""),
    ("commands", "", "curl -i https://a.example/p# -H 'Authorization: Bearer eyJhbGciOiJub25lIn0.e30.'\n\n", ""),
    ("answers", "", "HTTP/1.1 401 Unauthorized\ncontent-type: application/json\nx-amzn-RequestId: a#\n\n{\"message\":\"Unauthorized\"}\n\n", ""),
    ("calls and their answers", "", "> GET /p# HTTP/1.1\n> Authorization: Bearer eyJhbGciOiJub25lIn0.e30.\n>\n< HTTP/1.1 403 Forbidden\n< x-amzn-errortype: ForbiddenException\n<\n{\"message\":\"Forbidden\"}\n\n", ""),
    ("key sets", "", "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"k#\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}\n\n", ""),
    ("entries of an archive", r#"{"log":{"entries":["#, r#"{"startedDateTime":"2026-09-21T14:13:20.000Z","request":{"method":"GET","url":"https://a.example/p#","headers":[{"name":"Authorization","value":"Bearer eyJhbGciOiJub25lIn0.e30."}]},"response":{"status":401,"headers":[],"content":{"text":"{\"message\":\"Unauthorized\"}"}}},"#, r#"{}]}}"#),
];

/// A piece many times, each with its number: `#` for its own, `S<`, `P<` and `v>` for its neighbours'.
fn numbered(piece: &str, bytes: usize) -> String {
    let one = |at: usize| {
        let (before, behind) = (at - 1, at + 1);
        let piece = piece.replace("S<", &format!("S{before}")).replace("P<", &format!("P{before}"));
        piece.replace("v>", &format!("v{behind}")).replace('#', &at.to_string())
    };
    (1..=bytes / (piece.len() + 4) + 1).map(one).collect()
}

/// The shapes of this file.
pub fn all() -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (name, before, piece, behind) in PIECES {
        let text = move |n: usize| format!("{before}{}{}", numbered(piece, n), behind.replace("S<", "S1"));
        shapes.push(Shape::text(format!("pieces: {name}"), move |n| format!("{}\n\n{}", token(), text(n))));
        shapes.push(Shape::text(format!("pieces without a token: {name}"), text));
    }
    shapes.push(Shape::text("pieces: every kind, in turn", |n| {
        let kinds: Vec<String> = PIECES
            .iter()
            .map(|(_, before, piece, behind)| format!("{before}{}{behind}\n\n", numbered(piece, 1)))
            .collect();
        format!("{}\n\n{}", token(), filled(&kinds.concat(), n))
    }));
    shapes.push(Shape::text("pieces: methods and authorizers, each of another", |n| {
        let methods = listed(n / 260 + 1, |i| {
            format!(r#"{{"id":"m{i}","path":"/p{i}","resourceMethods":{{"GET":{{"authorizerId":"a{i}","authorizationType":"COGNITO_USER_POOLS"}}}}}}"#)
        });
        let authorizers = listed(n / 260 + 1, |i| format!(r#"{{"id":"a{i}","name":"n{i}","type":"COGNITO_USER_POOLS","providerARNs":["arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_p{i}"]}}"#));
        format!("{}\n\n{{\"items\":[{methods}]}}\n\n{{\"items\":[{authorizers}]}}\n", token())
    }));
    shapes
}
