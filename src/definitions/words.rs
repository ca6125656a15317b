//! By which words a text may define something.

use crate::encoding::marks::Marks;

/// Words of which a definition has one at least.
static WORDS: Marks = Marks::new(&[
    "providerARNs",
    "PROVIDERARNS",
    "ProviderARNs",
    "uthorizationType",
    "COGNITO_USER_POOLS",
    "AUTHORIZATIONSCOPES",
    "uthorizationScopes",
    "dentitySource",
    "IDENTITYSOURCE",
    "JwtConfiguration",
    "JWTCONFIGURATION",
    "UserPoolClient",
    "USERPOOLCLIENT",
    "UserPool",
    "AWS::",
    "AWS_IAM",
    "RouteKey",
    "x-amazon-apigateway",
    "aws_api_gateway",
    "aws_apigatewayv2",
    "aws_cognito_",
    "aws_appsync_graphql_api",
    "aws_lb_listener",
    "aws_alb_listener",
    "resourceMethods",
    "METHODINTEGRATION",
    "securitySchemes",
    "deploymentId",
    "DeploymentId",
    "createdDate",
    "ITEM\t",
    "restApiId",
    "ApiMappingKey",
    "userPoolConfig",
    "CognitoIdentityProviders",
    "AuthenticateCognitoConfig",
    "JwtValidationConfig",
    "httpApi:",
    "- http:",
    "DEPLOYED",
    "Execution log for request",
]);

/// Members at the top of documents that have blank lines within.
pub const TOPS: [&str; 9] = [
    "AWSTemplateFormatVersion:",
    "Transform:",
    "Resources:",
    "service:",
    "provider:",
    "functions:",
    "openapi:",
    "swagger:",
    "paths:",
];

/// Whether a text may define something.
pub fn defines(text: &str) -> bool {
    WORDS.any_in(text)
}
