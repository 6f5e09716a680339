pub mod connector;
pub mod contenders;
pub mod measure;
pub mod model;
