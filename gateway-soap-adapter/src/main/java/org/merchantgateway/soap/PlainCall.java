package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.soap.wsdl.MerchantService;

/**
 * An operation that a generation of the gateway has as a whole or not at all.
 *
 * @param lack why the generation of 2016 cannot do it; empty if it can
 * @param request makes the request for a generation
 * @param decoder reads the answer
 */
record PlainCall<O extends Operation<R>, R>(
        Optional<String> lack, BiFunction<O, Profile, Consumer<MerchantService>> request, ResultDecoder<O, R> decoder)
        implements SoapCall<O, R> {

    @Override
    public Optional<String> unsupported(O operation, Profile profile) {
        return lack.filter(any -> profile == Profile.OF_2016);
    }

    PlainCall<O, R> lackingIn2016(String name) {
        return new PlainCall<>(Optional.of("SOAP of 2016 has no " + name), request, decoder);
    }

    @Override
    public Consumer<MerchantService> request(O operation, Profile profile) {
        return request.apply(operation, profile);
    }
}
