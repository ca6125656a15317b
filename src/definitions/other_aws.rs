//! What the AWS CLI prints of other responders than API Gateway: GraphQL APIs of AppSync, identity pools, and the actions of a
//! load balancer's listeners and rules.

use super::tree::{self, Node, items, member, reads};
use super::{Authorizer, Definitions, Kind, Piece, Read};

/// Takes what a node is; gives whether it is one of these.
pub(super) fn read(node: &Node, into: &mut Definitions) -> bool {
    let found = graphql(node).or_else(|| identity_pool(node)).or_else(|| action(node));
    // An API may take tokens besides what it takes first.
    for provider in node.value.get("additionalAuthenticationProviders").into_iter().flat_map(items) {
        into.authorizers.extend(graphql(provider));
    }
    let is_one = found.is_some();
    into.authorizers.extend(found);
    is_one
}

/// A GraphQL API that takes the tokens of a user pool.
fn graphql(node: &Node) -> Option<Authorizer> {
    let kind_read = tree::read(node, "authenticationType").filter(|kind| kind.value == "AMAZON_COGNITO_USER_POOLS")?;
    let config = node.value.get("userPoolConfig")?;
    Some(Authorizer {
        pools: reads(config, "userPoolId"),
        ..Authorizer::new(Piece::Authorizer, node.span, Kind::AppSync, kind_read)
    })
}

/// An identity pool: its user pools, and the app clients whose tokens it takes.
fn identity_pool(node: &Node) -> Option<Authorizer> {
    let kind_read = tree::read(node, "IdentityPoolId")?;
    let providers = node.value.get("CognitoIdentityProviders")?;
    let pool = |provider: &Node| {
        let name = tree::read(provider, "ProviderName")?;
        let id = name.value.rsplit('/').next()?.to_owned();
        Some(Read { value: id, ..name })
    };
    Some(Authorizer {
        pools: items(providers).filter_map(pool).collect(),
        audiences: items(providers).flat_map(|provider| reads(provider, "ClientId")).collect(),
        ..Authorizer::new(Piece::Authorizer, node.span, Kind::IdentityPool, kind_read)
    })
}

/// An action of a listener or a rule: the validation of a JWT, or a session by a user pool.
fn action(node: &Node) -> Option<Authorizer> {
    let kind_read = tree::read(node, "Type")?;
    match kind_read.value.as_str() {
        "jwt-validation" => {
            let config = node.value.get("JwtValidationConfig")?;
            Some(Authorizer {
                issuers: reads(config, "Issuer"),
                ..Authorizer::new(Piece::Authorizer, node.span, Kind::LoadBalancer, kind_read)
            })
        }
        "authenticate-cognito" => {
            let config = node.value.get("AuthenticateCognitoConfig")?;
            member(config, "UserPoolArn")?;
            Some(Authorizer {
                pools: reads(config, "UserPoolArn"),
                audiences: reads(config, "UserPoolClientId"),
                ..Authorizer::new(Piece::Authorizer, node.span, Kind::LoadBalancerSession, kind_read)
            })
        }
        _ => None,
    }
}
