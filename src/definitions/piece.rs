//! What kinds of pieces there are.

use serde::{Deserialize, Serialize};

use crate::text::{Text, text};

/// What kind of piece a value stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Piece {
    /// An authorizer, as the AWS CLI prints it.
    Authorizer,
    /// A method of a REST API, as the AWS CLI prints it.
    Method,
    /// A route of an HTTP API, as the AWS CLI prints it.
    Route,
    /// An app client of a user pool.
    AppClient,
    /// What Amplify hands to an app: `amplify_outputs.json`, `aws-exports.js`.
    Amplify,
    /// The variables of an environment.
    Environment,
    /// A collection or an environment of Postman.
    Postman,
    /// One of Insomnia.
    Insomnia,
    /// One of Bruno.
    Bruno,
    /// A user pool.
    UserPool,
    /// A template of CloudFormation, SAM or CDK.
    Template,
    /// An OpenAPI definition.
    OpenApi,
    /// A configuration of the Serverless Framework.
    Serverless,
    /// What `terraform show -json` prints.
    Terraform,
    /// A configuration of Terraform, and what `terraform plan` and `terraform show` print of one.
    TerraformConfiguration,
}

impl Piece {
    /// The name for people.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Authorizer => text("the pasted authorizer", "붙여넣은 권한 부여자"),
            Self::Method => text("the pasted method", "붙여넣은 메서드"),
            Self::Route => text("the pasted route", "붙여넣은 경로"),
            Self::AppClient => text("the pasted app client", "붙여넣은 앱 클라이언트"),
            Self::Amplify => text("the pasted Amplify configuration", "붙여넣은 Amplify 구성"),
            Self::Environment => text("the pasted environment variables", "붙여넣은 환경 변수"),
            Self::Postman => text("the pasted Postman collection", "붙여넣은 Postman 컬렉션"),
            Self::Insomnia => text("the pasted Insomnia collection", "붙여넣은 Insomnia 컬렉션"),
            Self::Bruno => text("the pasted Bruno collection", "붙여넣은 Bruno 컬렉션"),
            Self::UserPool => text("the pasted user pool", "붙여넣은 사용자 풀"),
            Self::Template => text("the pasted template", "붙여넣은 템플릿"),
            Self::OpenApi => text("the pasted OpenAPI definition", "붙여넣은 OpenAPI 정의"),
            Self::Serverless => text("the pasted Serverless configuration", "붙여넣은 Serverless 구성"),
            Self::Terraform => text("the pasted Terraform state", "붙여넣은 Terraform 상태"),
            Self::TerraformConfiguration => text("the pasted Terraform configuration", "붙여넣은 Terraform 구성"),
        }
    }

    /// The name in reports for programs.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Authorizer => "authorizer",
            Self::Method => "method",
            Self::Route => "route",
            Self::AppClient => "app_client",
            Self::Amplify => "amplify",
            Self::Environment => "environment",
            Self::Postman => "postman",
            Self::Insomnia => "insomnia",
            Self::Bruno => "bruno",
            Self::UserPool => "user_pool",
            Self::Template => "template",
            Self::OpenApi => "openapi",
            Self::Serverless => "serverless",
            Self::Terraform => "terraform",
            Self::TerraformConfiguration => "terraform_configuration",
        }
    }
}
