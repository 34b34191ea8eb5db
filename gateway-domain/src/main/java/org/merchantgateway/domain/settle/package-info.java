/** What became of a call whose outcome was in doubt. */
@NullMarked
package org.merchantgateway.domain.settle;

import org.jspecify.annotations.NullMarked;
