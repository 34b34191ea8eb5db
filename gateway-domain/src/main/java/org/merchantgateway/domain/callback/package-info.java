/** The notifications that the gateway sends to the shop, and their checksums. */
@NullMarked
package org.merchantgateway.domain.callback;

import org.jspecify.annotations.NullMarked;
