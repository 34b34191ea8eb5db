/**
 * Reads the answers of both wires alike: an adapter turns the bytes into {@link org.merchantgateway.http.answer.Fields},
 * everything from there on is common. What nobody reads is kept by its path.
 */
@NullMarked
package org.merchantgateway.http.answer;

import org.jspecify.annotations.NullMarked;
