//! The commands themselves, before their values are filled in. None takes a token.

use super::{Of, Template};
use crate::http::responder::Responder;
use crate::text::text;

pub(super) const REST_AUTHORIZERS: Template = Template {
    of: Of::At(Responder::RestApi),
    says: text(
        "shows the authorizers: their user pools, token source and token validation expression",
        "권한 부여자의 사용자 풀, 토큰 소스, 토큰 검증 정규식을 표시합니다",
    ),
    line: "aws apigateway get-authorizers --rest-api-id API_ID --region API_REGION",
};
pub(super) const REST_METHOD: Template = Template {
    of: Of::At(Responder::RestApi),
    says: text("shows the method's authorizer and its scopes", "메서드의 권한 부여자와 범위를 표시합니다"),
    line: "aws apigateway get-method --rest-api-id API_ID --resource-id RESOURCE_ID --http-method METHOD --region API_REGION",
};
pub(super) const REST_RESOURCES: Template = Template {
    of: Of::At(Responder::RestApi),
    says: text("shows the paths and methods", "경로와 메서드를 표시합니다"),
    line: "aws apigateway get-resources --rest-api-id API_ID --region API_REGION",
};
pub(super) const REST_STAGES: Template = Template {
    of: Of::At(Responder::RestApi),
    says: text(
        "shows the stages, when each was last updated, its firewall and its throttling",
        "스테이지별 마지막 업데이트 시각, 웹 ACL(WAF), 스로틀링을 표시합니다",
    ),
    line: "aws apigateway get-stages --rest-api-id API_ID --region API_REGION",
};
pub(super) const REST_DEPLOY: Template = Template {
    of: Of::At(Responder::RestApi),
    says: text("deploys the API again", "API를 다시 배포합니다"),
    line: "aws apigateway create-deployment --rest-api-id API_ID --stage-name STAGE --region API_REGION",
};
pub(super) const REST_POLICY: Template = Template {
    of: Of::At(Responder::RestApi),
    says: text("shows the resource policy", "리소스 정책을 표시합니다"),
    line: "aws apigateway get-rest-api --rest-api-id API_ID --query policy --output text --region API_REGION",
};
pub(super) const REST_USAGE_PLANS: Template = Template {
    of: Of::At(Responder::RestApi),
    says: text("shows the usage plans and their quotas", "사용량 계획과 할당량을 표시합니다"),
    line: "aws apigateway get-usage-plans --region API_REGION",
};
pub(super) const HTTP_AUTHORIZERS: Template = Template {
    of: Of::At(Responder::HttpApi),
    says: text(
        "shows the authorizers: their issuer, audiences and identity source",
        "권한 부여자의 발급자, 대상, 자격 증명 소스를 표시합니다",
    ),
    line: "aws apigatewayv2 get-authorizers --api-id API_ID --region API_REGION",
};
pub(super) const HTTP_ROUTES: Template = Template {
    of: Of::At(Responder::HttpApi),
    says: text("shows the routes, their authorizers and scopes", "경로와 각각의 권한 부여자, 범위를 표시합니다"),
    line: "aws apigatewayv2 get-routes --api-id API_ID --region API_REGION",
};
pub(super) const HTTP_STAGES: Template = Template {
    of: Of::At(Responder::HttpApi),
    says: text("shows the stages and whether they deploy by themselves", "스테이지와 자동 배포 여부를 표시합니다"),
    line: "aws apigatewayv2 get-stages --api-id API_ID --region API_REGION",
};
pub(super) const APP_CLIENT: Template = Template {
    of: Of::UserPool,
    says: text(
        "shows the app client: whether it may use OAuth at all, its grants, scopes, callback URLs, readable attributes and how long its tokens last",
        "앱 클라이언트의 OAuth 사용 여부, 권한 부여 유형, 범위, 콜백 URL, 읽기 가능한 속성, 토큰 유효 기간을 표시합니다",
    ),
    // The answer holds the client secret unless it is left out.
    line: "aws cognito-idp describe-user-pool-client --user-pool-id USER_POOL_ID --client-id CLIENT_ID --region POOL_REGION \
           --query \"UserPoolClient.{Grants:AllowedOAuthFlows,Scopes:AllowedOAuthScopes,Callbacks:CallbackURLs,\
           OAuth:AllowedOAuthFlowsUserPoolClient,IdToken:IdTokenValidity,AccessToken:AccessTokenValidity,\
           RefreshToken:RefreshTokenValidity,Units:TokenValidityUnits,Revocation:EnableTokenRevocation,\
           Rotation:RefreshTokenRotation,Read:ReadAttributes}\"",
};
pub(super) const APP_CLIENTS: Template = Template {
    of: Of::UserPool,
    says: text("lists the app clients and their IDs", "앱 클라이언트 목록과 각 ID를 표시합니다"),
    line: "aws cognito-idp list-user-pool-clients --user-pool-id USER_POOL_ID --region POOL_REGION",
};
pub(super) const USER_POOL: Template = Template {
    of: Of::UserPool,
    says: text(
        "shows the user pool's form of issuer and its login domains",
        "사용자 풀의 발급자 형식과 로그인 도메인을 표시합니다",
    ),
    line: "aws cognito-idp describe-user-pool --user-pool-id USER_POOL_ID --region POOL_REGION \
           --query \"UserPool.{Issuer:IssuerConfiguration,Domain:Domain,CustomDomain:CustomDomain}\"",
};
pub(super) const REST_TEST: Template = Template {
    of: Of::At(Responder::RestApi),
    says: text(
        "tries the authorizer without the API, and shows its status, log and claims; put the token in place of TOKEN yourself",
        "API 없이 권한 부여자만 시험해 상태, 로그, 클레임을 표시합니다(TOKEN 자리에는 토큰을 직접 넣으세요)",
    ),
    line: "aws apigateway test-invoke-authorizer --rest-api-id API_ID --authorizer-id AUTHORIZER_ID \
           --headers Authorization=TOKEN --region API_REGION",
};
pub(super) const REST_ANSWERS: Template = Template {
    of: Of::At(Responder::RestApi),
    says: text("shows whether the answers were customised", "게이트웨이 응답의 사용자 지정 여부를 표시합니다"),
    line: "aws apigateway get-gateway-responses --rest-api-id API_ID --region API_REGION",
};
pub(super) const HTTP_DEPLOY: Template = Template {
    of: Of::At(Responder::HttpApi),
    says: text(
        "deploys the API, where its stage does not by itself",
        "스테이지가 자동으로 배포되지 않을 때 API를 배포합니다",
    ),
    line: "aws apigatewayv2 create-deployment --api-id API_ID --stage-name STAGE --region API_REGION",
};
pub(super) static HTTP_DEPLOYMENTS: Template = Template {
    of: Of::At(Responder::HttpApi),
    says: text(
        "shows the deployments and whether each succeeded: the stage deploys each change by itself",
        "배포 목록과 각 배포의 성공 여부를 표시합니다(이 스테이지는 변경을 자동으로 배포합니다)",
    ),
    line: "aws apigatewayv2 get-deployments --api-id API_ID --region API_REGION",
};
pub(super) const GRAPHQL_API: Template = Template {
    of: Of::At(Responder::AppSync),
    says: text(
        "shows the API's authorization modes, their user pool and app client pattern",
        "API의 권한 부여 모드와 사용자 풀, 앱 클라이언트 정규식을 표시합니다",
    ),
    line: "aws appsync get-graphql-api --api-id GRAPHQL_API --region API_REGION",
};
pub(super) const IDENTITY_POOL: Template = Template {
    of: Of::At(Responder::IdentityPool),
    says: text(
        "shows the identity pool's providers and their app clients",
        "자격 증명 풀의 공급자와 앱 클라이언트를 표시합니다",
    ),
    line: "aws cognito-identity describe-identity-pool --identity-pool-id IDENTITY_POOL_ID --region API_REGION",
};
pub(super) const LISTENER_RULES: Template = Template {
    of: Of::At(Responder::LoadBalancer),
    says: text(
        "shows the listener's rules: their actions, issuer, key set and claims",
        "리스너 규칙의 작업, 발급자, 키 세트, 클레임을 표시합니다",
    ),
    line: "aws elbv2 describe-rules --listener-arn LISTENER_ARN --region API_REGION",
};
pub(super) const REPLICAS: Template = Template {
    of: Of::Replica,
    says: text(
        "lists the replicas of the user pool and their Regions",
        "사용자 풀의 복제본과 리전을 목록으로 표시합니다",
    ),
    line: "aws cognito-idp list-user-pool-replicas --user-pool-id USER_POOL_ID --region POOL_REGION",
};
