/**
 * The payment gateway port over SOAP 1.1, RPC/literal, on Metro. {@link org.merchantgateway.soap.SoapGateway} is the one
 * way in.
 *
 * <p>Metro writes and reads envelopes; it never opens a connection. Its own transport repeats a POST when the peer drops
 * the connection, so every envelope goes over the wire that both adapters share, exactly once.
 */
@NullMarked
package org.merchantgateway.soap;

import org.jspecify.annotations.NullMarked;
