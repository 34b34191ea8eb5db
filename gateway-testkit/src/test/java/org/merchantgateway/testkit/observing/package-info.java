/** What a shop that watches its calls sees of them. */
@NullMarked
package org.merchantgateway.testkit.observing;

import org.jspecify.annotations.NullMarked;
