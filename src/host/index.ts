export { CONTENT_SECURITY_POLICY, META_CONTENT_SECURITY_POLICY } from './headers';
export { createHost, type Host, type HostOptions } from './server';
