//! The values of a Terraform configuration: what its variables' defaults, locals and resources say is put in, and the
//! rest is named, as the functions of a template are.

use std::cell::Cell;

use hcl_edit::expr::{BinaryOperator, Expression, ForExpr, ObjectKey, UnaryOperator};
use hcl_edit::template::{Element, Template};

use super::super::hcl::{self, Placed};
use super::super::tree::{self, Json, Member, Node, scalar};
use super::functions;
use super::names::{Names, Resource};
use super::nodes::{count, is_named, is_short, named, pairs, put};
use super::scope::{Bound, Scope};
use super::source::Source;
use crate::encoding::files::Files;
use crate::span::Span;

/// How many steps a short text has beside those for its bytes.
const SPARE: usize = 20_000;
/// Values within values are followed this far.
const DEEPEST: usize = 40;

/// What expressions are worked out with.
pub struct Values<'b> {
    /// What the names of the configuration stand for.
    pub names: Names<'b>,
    /// How many steps are left, so that all of them take a few for each byte of the text.
    steps: Cell<usize>,
}

/// A step of a reference: `.name`, `[0]`, `[*]`.
pub enum Step {
    /// A member, by its name or by an index.
    Member(String),
    /// Something else.
    Other,
}

impl<'b> Values<'b> {
    /// Those of the blocks of a text of so many bytes.
    pub fn of(blocks: &'b [Placed], files: &'b Files, bytes: usize) -> Self {
        Self { names: Names::of(blocks, files), steps: Cell::new(2 * bytes + SPARE) }
    }

    /// Whether no steps are left.
    pub fn is_spent(&self) -> bool {
        self.steps.get() == 0
    }

    /// What an expression comes to: a value, a list, an object, or a `Ref` to what is only named.
    pub fn node(&self, source: Source<'b>, scope: Scope<'_>) -> Node {
        let span = scope.at.unwrap_or_else(|| hcl::place(source.expression, source.start));
        let steps = self.steps.get();
        if self.is_spent() || scope.depth > DEEPEST {
            return named("too_deep", span);
        }
        self.steps.set(steps - 1);
        let scope = scope.deeper();
        let node = |value: Json| Node { span, value };
        let of = |expression: &'b Expression| self.node(Source { expression, ..source }, scope);
        match source.expression {
            Expression::Null(_) => node(Json::Null),
            Expression::Bool(value) => node(Json::Bool(*value.value())),
            Expression::Number(value) => node(Json::Number(value.value().to_string())),
            Expression::String(value) => tree::string(value.value().as_str(), span),
            Expression::Array(array) => node(Json::Array(array.iter().map(of).collect())),
            Expression::Object(object) => {
                let member = |(key, value): (&'b ObjectKey, &'b hcl_edit::expr::ObjectValue)| {
                    let name = match key {
                        ObjectKey::Ident(name) => name.as_str().to_owned(),
                        ObjectKey::Expression(key) => scalar(&of(key)).unwrap_or_default().to_owned(),
                    };
                    Member { name, node: of(value.expr()) }
                };
                node(Json::Object(object.iter().map(member).collect()))
            }
            Expression::StringTemplate(template) => self.template(template, source.start, span, scope),
            Expression::HeredocTemplate(text) => self.template(&text.template, source.start, span, scope),
            Expression::Parenthesis(inner) => of(inner.inner()),
            Expression::Variable(name) => {
                let bound = scope.bound(name.as_str()).and_then(|value| self.within(value, &[], Some(span)));
                bound.unwrap_or_else(|| named(name.as_str(), span))
            }
            Expression::Conditional(one) => match of(&one.cond_expr).value {
                Json::Bool(true) => of(&one.true_expr),
                Json::Bool(false) => of(&one.false_expr),
                _ => named("conditional", span),
            },
            Expression::FuncCall(call) => {
                let name = call.name.name.as_str();
                let of = if call.name.is_namespaced() || call.args.expand_final() {
                    None
                } else {
                    functions::call(name, &call.args.iter().map(of).collect::<Vec<_>>(), span)
                };
                of.filter(is_short).unwrap_or_else(|| named(name, span))
            }
            Expression::Traversal(one) => {
                let step = |operator| self.step(operator, source.start, scope);
                let steps: Vec<Step> = one.operators.iter().map(|operator| step(operator.value())).collect();
                match &one.expr {
                    Expression::Variable(root) => self.reference(root.as_str(), &steps, span, scope),
                    other => self.within(&of(other), &steps, scope.at).unwrap_or_else(|| named("member", span)),
                }
            }
            Expression::UnaryOp(one) => match (one.operator.value(), of(&one.expr).value) {
                (UnaryOperator::Not, Json::Bool(value)) => node(Json::Bool(!value)),
                _ => named("operation", span),
            },
            Expression::BinaryOp(one) => {
                let (left, right) = (of(&one.lhs_expr), of(&one.rhs_expr));
                let is_equal = scalar(&left).zip(scalar(&right)).map(|(left, right)| left == right);
                match (one.operator.value(), is_equal) {
                    (BinaryOperator::Eq, Some(is_equal)) => node(Json::Bool(is_equal)),
                    (BinaryOperator::NotEq, Some(is_equal)) => node(Json::Bool(!is_equal)),
                    _ => named("operation", span),
                }
            }
            Expression::ForExpr(one) => self.list(one, source.start, span, scope).unwrap_or_else(|| named("for", span)),
        }
    }

    /// A text with what stands for its interpolations.
    fn template(&self, template: &'b Template, start: usize, span: Span, scope: Scope<'_>) -> Node {
        // A text of one interpolation is what that comes to, be it a list.
        let mut elements = template.iter();
        if let (Some(Element::Interpolation(one)), None) = (elements.next(), elements.next()) {
            return self.node(Source { expression: &one.expr, start }, Scope { at: Some(span), ..scope });
        }
        let part = |element: &'b Element| match element {
            Element::Literal(text) => tree::string(text.value().as_str(), span),
            Element::Interpolation(one) => {
                self.node(Source { expression: &one.expr, start }, Scope { at: Some(span), ..scope })
            }
            Element::Directive(_) => named("template", span),
        };
        Some(functions::joined("", template.iter().map(part).collect(), span))
            .filter(is_short)
            .unwrap_or_else(|| named("template", span))
    }

    /// The list that a `for` makes; nothing where that is not known, or where it makes an object.
    fn list(&self, one: &'b ForExpr, start: usize, span: Span, scope: Scope<'_>) -> Option<Node> {
        let of = |expression: &'b Expression, scope: Scope<'_>| self.node(Source { expression, start }, scope);
        let all = of(&one.intro.collection_expr, scope);
        let mut made = Vec::new();
        for (key, value) in pairs(&all)? {
            let by_key =
                one.intro.key_var.as_ref().map(|name| Bound { name: name.as_str(), value: key, outer: scope.bound });
            let outer = by_key.as_ref().or(scope.bound);
            let bound = Bound { name: one.intro.value_var.as_str(), value, outer };
            let scope = Scope { bound: Some(&bound), at: Some(span), ..scope };
            match one.cond.as_ref().map(|cond| of(&cond.expr, scope).value) {
                None | Some(Json::Bool(true)) => made.push(of(&one.value_expr, scope)),
                Some(Json::Bool(false)) => {}
                Some(_) => return None,
            }
        }
        one.key_expr.is_none().then_some(Node { span, value: Json::Array(made) })
    }

    fn step(&self, operator: &'b hcl_edit::expr::TraversalOperator, start: usize, scope: Scope<'_>) -> Step {
        use hcl_edit::expr::TraversalOperator as Operator;
        match operator {
            Operator::GetAttr(name) => Step::Member(name.as_str().to_owned()),
            Operator::LegacyIndex(index) => Step::Member(index.value().to_string()),
            Operator::Index(expression) => {
                let index = self.node(Source { expression, start }, scope);
                scalar(&index).map_or(Step::Other, |index| Step::Member(index.to_owned()))
            }
            Operator::AttrSplat(_) | Operator::FullSplat(_) => Step::Other,
        }
    }

    /// What a name stands for: a variable's default, a local value, an argument of a resource; else the name itself.
    fn reference(&self, root: &str, steps: &[Step], span: Span, scope: Scope<'_>) -> Node {
        let here = Scope { at: Some(span), bound: None, ..scope };
        let found = match (scope.bound(root), steps) {
            (Some(value), _) => self.within(value, steps, Some(span)),
            (None, [Step::Member(name), rest @ ..]) => match self.names.of_value(root, name) {
                Some(source) => self.within(&self.node(source, here), rest, None),
                None => self.of_resource(root, name, rest, here),
            },
            _ => None,
        };
        found.filter(|node| !matches!(node.value, Json::Null)).unwrap_or_else(|| {
            let name = |step: &Step| match step {
                Step::Member(name) => format!(".{name}"),
                Step::Other => ".each".to_owned(),
            };
            named(&format!("{root}{}", steps.iter().map(name).collect::<String>()), span)
        })
    }

    /// What stands within a value. What is put in anew counts as so many steps as it holds values.
    fn within(&self, value: &Node, steps: &[Step], at: Option<Span>) -> Option<Node> {
        let mut node = value;
        for step in steps {
            let Step::Member(name) = step else { return None };
            node = match &node.value {
                Json::Array(list) => list.get(name.parse::<usize>().ok()?)?,
                Json::Object(_) if !is_named(node) => node.value.get(name)?,
                _ => return None,
            };
        }
        let left = self.steps.get().checked_sub(count(node));
        self.steps.set(left.unwrap_or_default());
        left.map(|_| put(node, at))
    }

    /// What an attribute of a resource of this text comes to.
    fn of_resource(&self, kind: &str, name: &str, rest: &[Step], here: Scope<'_>) -> Option<Node> {
        let resource = self.names.resource(kind, name)?;
        let (index, attribute, rest) = match rest {
            [Step::Member(attribute), rest @ ..] if resource.is_one() => (None, attribute, rest),
            // Of several made by `count` the text says the same.
            [_, Step::Member(attribute), rest @ ..] if !resource.is_for_each() => (None, attribute, rest),
            [Step::Member(index), Step::Member(attribute), rest @ ..] => (Some(index), attribute, rest),
            _ => return None,
        };
        let address = index.map_or_else(|| format!("{kind}.{name}"), |index| format!("{kind}.{name}[{index}]"));
        if let Some(identity) = identity(kind, attribute, &address) {
            return Some(tree::string(identity, here.at.unwrap_or_default()));
        }
        if resource.is_for_each() {
            return None;
        }
        if let Some(expression) = resource.attribute(attribute) {
            return self.within(&self.node(Source { expression, start: resource.start }, here), rest, None);
        }
        (kind == "aws_cognito_resource_server" && attribute == "scope_identifiers")
            .then(|| self.scope_identifiers(resource, here))?
    }

    /// The scopes of a resource server as tokens have them: the identifier, a slash, the name.
    fn scope_identifiers(&self, server: Resource<'b>, here: Scope<'_>) -> Option<Node> {
        let of = |expression| self.node(Source { expression, start: server.start }, here);
        let (span, identifier) = (here.at.unwrap_or_default(), of(server.attribute("identifier")?));
        let scope = |name| functions::joined("/", vec![identifier.clone(), of(name)], span);
        let names =
            server.block.body.get_blocks("scope").filter_map(|one| Some(&one.body.get_attribute("scope_name")?.value));
        Some(Node { span, value: Json::Array(names.map(scope).collect()) })
    }
}

/// What stands for an attribute that a resource gets only when it is made, where others of the text ask which it is.
pub fn identity(kind: &str, attribute: &str, address: &str) -> Option<String> {
    match (kind, attribute) {
        ("aws_api_gateway_authorizer" | "aws_apigatewayv2_authorizer" | "aws_api_gateway_resource", "id") => {
            Some(address.to_owned())
        }
        ("aws_api_gateway_rest_api", "root_resource_id") => Some(format!("{address}.{attribute}")),
        _ => None,
    }
}
