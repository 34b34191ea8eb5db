/**
 * Money under fire: random stories through a proxy that hits what it can, and in a JVM that is killed, each held against the
 * simulator's own ledger.
 */
package org.merchantgateway.acceptance.fire;
