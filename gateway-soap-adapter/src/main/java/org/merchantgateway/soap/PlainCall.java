package org.merchantgateway.soap;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.soap.wsdl.MerchantService;

/**
 * An operation that every generation of the gateway has.
 *
 * @param request makes the request for a generation
 * @param decoder reads the answer
 */
record PlainCall<O extends Operation<R>, R>(
        BiFunction<O, Profile, Consumer<MerchantService>> request, ResultDecoder<O, R> decoder)
        implements SoapCall<O, R> {

    @Override
    public Consumer<MerchantService> request(O operation, Profile profile) {
        return request.apply(operation, profile);
    }
}
