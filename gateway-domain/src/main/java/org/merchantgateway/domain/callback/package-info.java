/** The gateway's notifications and their checksums. */
@NullMarked
package org.merchantgateway.domain.callback;

import org.jspecify.annotations.NullMarked;
