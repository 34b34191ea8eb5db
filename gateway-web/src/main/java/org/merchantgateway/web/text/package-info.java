/** Texts that strangers send, decoded within limits. Not exported. */
@NullMarked
package org.merchantgateway.web.text;

import org.jspecify.annotations.NullMarked;
