/** What a bundler takes in for its effect alone. */
declare module "*.css";
