//! Which resources of Terraform are read, and how much of one.

/// How the types of resources begin that guard an API, or that others refer to.
const KINDS: [&str; 6] = [
    "aws_api_gateway_",
    "aws_apigatewayv2_",
    "aws_cognito_",
    "aws_appsync_graphql_api",
    "aws_lb_listener",
    "aws_alb_listener",
];

/// No block of settings is longer, in bytes.
pub const LONGEST: usize = 1 << 16;

/// Whether a type of resources guards an API, or is one that others refer to.
pub fn is_kind(kind: &str) -> bool {
    KINDS.iter().any(|known| kind.starts_with(known))
}
