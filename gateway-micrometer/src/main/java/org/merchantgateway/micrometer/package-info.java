/**
 * Times every call of a payment gateway in a Micrometer registry: {@link org.merchantgateway.micrometer.MicrometerListener}.
 */
@NullMarked
package org.merchantgateway.micrometer;

import org.jspecify.annotations.NullMarked;
