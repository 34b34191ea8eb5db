/**
 * The notifications that the gateway sends to the shop, and their checksums. They only announce a change: the order's
 * status decides.
 */
@NullMarked
package org.merchantgateway.domain.callback;

import org.jspecify.annotations.NullMarked;
