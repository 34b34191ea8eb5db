/** How a gateway is reached, and how its adapter is found. */
@NullMarked
package org.merchantgateway.domain.config;

import org.jspecify.annotations.NullMarked;
