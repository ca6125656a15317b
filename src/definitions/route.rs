//! Which method or route a request reaches.

use super::{Definitions, Piece, Read, Route};
use crate::http::authorizer;
use crate::http::request::Request;

/// What a request asks for: its verb and the segments of its path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    verb: Option<String>,
    segments: Vec<String>,
    /// Whether it goes to an API's own address, where a REST API's path begins with the stage.
    is_own_host: bool,
}

/// How well a route fits; of two the greater is taken.
type Fit = (Vec<u8>, bool);

impl Asked {
    /// What a request asks for; nothing where its path is not known.
    #[must_use]
    pub fn of(request: &Request) -> Option<Self> {
        let target = request.target.as_deref()?;
        let path = match target.split_once("://") {
            Some((_, rest)) => rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/"),
            None => target,
        };
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let is_own_host =
            target.contains(".execute-api.") || request.host().is_some_and(|h| h.contains(".execute-api."));
        Some(Self { verb: request.method.clone(), segments: segments(path), is_own_host })
    }

    /// What a name such as `GET /orders` asks for.
    fn named(name: &str) -> Self {
        let (verb, path) = name.trim().split_once(' ').map_or((None, name.trim()), |(verb, path)| (Some(verb), path));
        Self { verb: verb.map(str::to_owned), segments: segments(path), is_own_host: false }
    }

    /// The routes that fit best, as API Gateway looks for them: what is written out before a parameter, a parameter
    /// before a greedy one, a verb before `ANY`, and `$default` last.
    pub(super) fn best<'r>(&self, routes: &'r [Route], bases: &[Read]) -> Vec<&'r Route> {
        let within = self.within(bases);
        let fit = |route: &'r Route| Some((self.fit(route, &within)?, route));
        let mut fitting: Vec<(Fit, &Route)> = routes.iter().filter_map(fit).collect();
        let Some(best) = fitting.iter().map(|(fit, _)| fit.clone()).max() else { return Vec::new() };
        fitting.retain(|(fit, _)| *fit == best);
        fitting.into_iter().map(|(_, route)| route).collect()
    }

    /// The path behind the longest base path of a custom domain that it begins with.
    fn within(&self, bases: &[Read]) -> Vec<String> {
        let behind = |base: &Read| {
            let base = segments(&base.value);
            self.segments.strip_prefix(base.as_slice()).filter(|_| !base.is_empty()).map(<[String]>::to_vec)
        };
        let custom = bases.iter().filter(|_| !self.is_own_host).filter_map(behind);
        custom.min_by_key(Vec::len).unwrap_or_else(|| self.segments.clone())
    }

    fn fit(&self, route: &Route, within: &[String]) -> Option<Fit> {
        let path = route.path.as_deref()?;
        let verb = route.verb.as_deref().unwrap_or("ANY");
        let is_any = verb.eq_ignore_ascii_case("ANY");
        let is_verb = self.verb.as_deref().is_none_or(|asked| asked.eq_ignore_ascii_case(verb));
        if !is_any && !is_verb {
            return None;
        }
        if path == "$default" {
            return Some((Vec::new(), false));
        }
        let template = segments(path);
        let own = fit(&template, within);
        // The stage is the first segment of the API's own address.
        let staged = self.segments.get(1..).filter(|_| self.is_own_host).and_then(|rest| fit(&template, rest));
        Some((own.max(staged)?, !is_any))
    }
}

impl Route {
    /// The kind of its authorizer, where `authorizationType` tells it, with that.
    #[must_use]
    pub fn kind(&self) -> Option<(authorizer::Kind, &Read)> {
        let read = self.authorization.as_ref()?;
        let kind = match (read.value.as_str(), self.piece) {
            ("COGNITO_USER_POOLS", _) => authorizer::Kind::RestCognito,
            ("JWT", Piece::Route) => authorizer::Kind::HttpJwt,
            ("JWT", Piece::Method) => authorizer::Kind::RestJwt,
            _ => return None,
        };
        Some((kind, read))
    }

    /// Its name, such as `GET /orders`; none where its path is not told.
    #[must_use]
    pub fn name(&self) -> Option<String> {
        let path = self.path.as_deref()?;
        Some(self.verb.as_deref().map_or_else(|| path.to_owned(), |verb| format!("{verb} {path}")))
    }
}

impl Definitions {
    /// What is asked for: the method or route of this name, where one was chosen and is there, else what the request at
    /// hand asks for.
    #[must_use]
    pub fn asked(&self, name: Option<&str>, request: Option<Asked>) -> Option<Asked> {
        let named = name.map(Asked::named).filter(|asked| !asked.best(&self.routes, &self.base_paths).is_empty());
        named.or(request)
    }
}

fn segments(path: &str) -> Vec<String> {
    path.split('/').filter(|segment| !segment.is_empty()).map(str::to_owned).collect()
}

/// How well each segment fits; none where the paths differ.
fn fit(template: &[String], path: &[String]) -> Option<Vec<u8>> {
    let mut fits = vec![1];
    for (at, segment) in template.iter().enumerate() {
        if segment.starts_with('{') && segment.ends_with("+}") {
            fits.push(1);
            return path.get(at).map(|_| fits);
        }
        let is_parameter = segment.starts_with('{') && segment.ends_with('}');
        match path.get(at) {
            Some(_) if is_parameter => fits.push(2),
            Some(asked) if asked == segment => fits.push(3),
            _ => return None,
        }
    }
    (template.len() == path.len()).then_some(fits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;

    fn route(key: &str) -> Route {
        let (verb, path) = key.split_once(' ').map_or((None, key), |(verb, path)| (Some(verb.to_owned()), path));
        Route {
            piece: Piece::Route,
            span: Span::default(),
            verb,
            path: Some(path.to_owned()),
            authorization: None,
            authorizer: None,
            scopes: Vec::new(),
            is_deployed: false,
        }
    }

    #[test]
    fn a_request_reaches_the_most_exact_route() {
        let keys = ["$default", "ANY /{proxy+}", "GET /orders/{id}", "GET /orders/open", "ANY /orders/{id}"];
        let routes = keys.map(route);
        let own = "https://abc.execute-api.us-east-1.amazonaws.com";
        for (verb, target, key) in [
            ("GET", "/orders/open", 3),
            ("GET", "/orders/7?x=1", 2),
            ("POST", "/orders/7", 4),
            ("GET", "/pets/7/name", 1),
            ("GET", "/", 0),
            ("GET", &format!("{own}/prod/orders/open"), 3),
            ("GET", &format!("{own}/orders/open"), 3),
        ] {
            let request =
                Request { method: Some(verb.to_owned()), target: Some(target.to_owned()), ..Request::default() };
            let best = Asked::of(&request).unwrap().best(&routes, &[]);
            assert_eq!(best, [&routes[key]], "{verb} {target}");
        }
    }

    #[test]
    fn a_request_to_another_path_reaches_none() {
        let routes = [route("GET /orders"), route("GET /orders/{id}")];
        let request = Request { target: Some("/pets".to_owned()), ..Request::default() };
        assert!(Asked::of(&request).unwrap().best(&routes, &[]).is_empty());
    }
}
