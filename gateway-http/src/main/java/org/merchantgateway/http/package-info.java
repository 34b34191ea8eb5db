/** One POST over {@code java.net.http}, and what its failure means. Shared by the adapters. */
@NullMarked
package org.merchantgateway.http;

import org.jspecify.annotations.NullMarked;
