/** The payment gateway port over the REST wire. {@link org.merchantgateway.rest.RestGateway} is the one way in. */
@NullMarked
package org.merchantgateway.rest;

import org.jspecify.annotations.NullMarked;
