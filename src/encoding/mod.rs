//! The encodings a token is made of.

pub mod base64url;
pub mod blank;
pub mod files;
pub mod json;
pub mod json_places;
pub mod json_string;
pub mod json_within;
pub mod margin;
pub mod markdown;
pub mod marks;
pub mod outline;
pub mod pem;
pub mod percent;
pub mod postcard;
pub mod repeated;
pub mod shape;
pub mod utf;
pub mod visible;
