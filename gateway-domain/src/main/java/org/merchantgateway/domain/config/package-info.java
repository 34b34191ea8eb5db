/** How a gateway is reached and how the merchant authenticates, and how the adapter for it is found. */
@NullMarked
package org.merchantgateway.domain.config;

import org.jspecify.annotations.NullMarked;
