/** What a shop that watches its calls sees of them. */
@NullMarked
package org.merchantgateway.acceptance.observing;

import org.jspecify.annotations.NullMarked;
