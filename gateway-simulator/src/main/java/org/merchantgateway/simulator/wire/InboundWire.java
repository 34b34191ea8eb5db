package org.merchantgateway.simulator.wire;

import java.util.Optional;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/** A wire into the gateway. Besides answering requests it can say what one is called, and refuse one in its own words. */
public interface InboundWire extends WebHandler {

    /** What this wire calls a request, such as {@code refund.do} or {@code refundOrder}; nothing if it is none of its own. */
    Optional<String> name(WebRequest request);

    /**
     * The answer by which this wire refuses a request, which is not executed.
     *
     * @param request one that has a {@link #name}
     */
    WebReply refused(WebRequest request, Refusal refusal);
}
