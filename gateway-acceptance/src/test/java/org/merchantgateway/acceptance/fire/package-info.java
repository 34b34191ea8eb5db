/**
 * Money under fire: random stories through a proxy that injects faults, and in a JVM that is killed, each compared with the
 * simulator's own ledger.
 */
package org.merchantgateway.acceptance.fire;
