/** What the web side of a shop does with what the simulator sends it. */
@NullMarked
package org.merchantgateway.acceptance.web;

import org.jspecify.annotations.NullMarked;
