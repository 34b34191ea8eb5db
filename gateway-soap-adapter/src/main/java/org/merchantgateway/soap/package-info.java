/**
 * The payment gateway port over SOAP 1.1, RPC/literal, on Metro.
 *
 * <p>Metro writes and reads envelopes; it never opens a connection. Its own transport repeats a POST when the peer drops
 * the connection, so every envelope goes through {@link org.merchantgateway.soap.SoapPost} instead, exactly once.
 */
@NullMarked
package org.merchantgateway.soap;

import org.jspecify.annotations.NullMarked;
