//! The resources beside authorizers and methods: stages, base paths, GraphQL APIs, identity pools, load balancers, and
//! the OpenAPI definition of an API.

use super::super::tree::{Node, items, member};
use super::super::{api, open_api};
use super::{Authorizer, Definitions, Kind, Read, Resources, Stage};

impl Resources<'_> {
    /// Takes what a resource of this type defines.
    pub(super) fn other(&self, kind: &str, own: &Node, into: &mut Definitions) {
        match kind {
            "aws_api_gateway_stage" => into.stages.extend(self.stage(own, "stage_name")),
            "aws_apigatewayv2_stage" => into.stages.extend(self.stage(own, "name")),
            "aws_api_gateway_base_path_mapping" => into.base_paths.extend(self.base_path(own, "base_path")),
            "aws_apigatewayv2_api_mapping" => into.base_paths.extend(self.base_path(own, "api_mapping_key")),
            "aws_api_gateway_gateway_response" => {
                into.gateway_responses.extend(api::of_resource(own, self.values, api::TERRAFORM));
            }
            "aws_appsync_graphql_api" => into.authorizers.extend(self.graphql(own)),
            "aws_cognito_identity_pool" => into.authorizers.extend(self.identity_pool(own)),
            "aws_lb_listener" | "aws_alb_listener" => into.authorizers.extend(self.actions(own, "default_action")),
            "aws_lb_listener_rule" | "aws_alb_listener_rule" => into.authorizers.extend(self.actions(own, "action")),
            "aws_api_gateway_rest_api" | "aws_apigatewayv2_api" => {
                own.value.get("body").into_iter().for_each(|body| open_api::read_within(body, self.values, into));
            }
            _ => {}
        }
    }

    fn stage(&self, own: &Node, name: &str) -> Option<Stage> {
        Some(Stage {
            name: self.values.read(own, name).filter(|read| !read.is_open)?.value,
            deployment: self.values.read(own, "deployment_id").filter(|read| !read.is_open),
            is_automatic: member(own, "auto_deploy") == Some("true"),
            span: own.span,
        })
    }

    fn base_path(&self, own: &Node, name: &str) -> Option<Read> {
        let read = self.values.read(own, name).filter(|read| !read.is_open)?;
        Some(Read { value: read.value.trim_matches('/').to_owned(), ..read })
    }

    fn graphql(&self, own: &Node) -> Option<Authorizer> {
        let kind_read = self.values.read(own, "authentication_type")?;
        let config = items(own.value.get("user_pool_config")?).next()?;
        (kind_read.value == "AMAZON_COGNITO_USER_POOLS").then(|| Authorizer {
            pools: self.values.reads(config, "user_pool_id"),
            ..self.authorizer(own, Kind::AppSync, kind_read)
        })
    }

    /// An identity pool: its user pools, and the app clients whose tokens it takes.
    fn identity_pool(&self, own: &Node) -> Option<Authorizer> {
        let providers: Vec<&Node> = items(own.value.get("cognito_identity_providers")?).collect();
        let pool = |provider: &&Node| {
            let name = self.values.read(provider, "provider_name")?;
            let id = name.value.rsplit('/').next()?.to_owned();
            Some(Read { value: id, ..name })
        };
        let pools: Vec<Read> = providers.iter().filter_map(pool).collect();
        let kind_read = pools.first()?.clone();
        Some(Authorizer {
            pools,
            audiences: providers.iter().flat_map(|provider| self.values.reads(provider, "client_id")).collect(),
            ..self.authorizer(own, Kind::IdentityPool, kind_read)
        })
    }

    /// The actions of a listener or a rule that ask for a token or a session.
    fn actions(&self, own: &Node, name: &str) -> Vec<Authorizer> {
        own.value.get(name).into_iter().flat_map(items).filter_map(|action| self.action(action)).collect()
    }

    fn action(&self, action: &Node) -> Option<Authorizer> {
        let kind_read = self.values.read(action, "type")?;
        let config = |name: &str| items(action.value.get(name)?).next();
        match kind_read.value.as_str() {
            "jwt-validation" => Some(Authorizer {
                issuers: self.values.reads(config("jwt_validation")?, "issuer"),
                ..self.authorizer(action, Kind::LoadBalancer, kind_read)
            }),
            "authenticate-cognito" => {
                let config = config("authenticate_cognito")?;
                Some(Authorizer {
                    pools: self.values.reads(config, "user_pool_arn"),
                    audiences: self.values.reads(config, "user_pool_client_id"),
                    ..self.authorizer(action, Kind::LoadBalancerSession, kind_read)
                })
            }
            _ => None,
        }
    }
}
