package org.merchantgateway.soap;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.merchantgateway.soap.wsdl.MerchantService;

/**
 * The one part of a request, and the port's method that writes it.
 *
 * @param <P> the part: a structure of the description, or a text
 */
final class RequestPart<P> implements Consumer<MerchantService> {

    private final P part;
    private final BiConsumer<MerchantService, P> method;

    private RequestPart(P part, BiConsumer<MerchantService, P> method) {
        this.part = part;
        this.method = method;
    }

    static <P> RequestPart<P> of(P part, BiConsumer<MerchantService, P> method) {
        return new RequestPart<>(part, method);
    }

    /** May hold a card or its number: not to be logged. */
    P part() {
        return part;
    }

    @Override
    public void accept(MerchantService port) {
        method.accept(port, part);
    }
}
