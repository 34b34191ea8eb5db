package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.Consumer;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.soap.wsdl.MerchantService;

/**
 * How one operation goes over the SOAP wire.
 *
 * @param <O> the operation
 * @param <R> what the gateway answers
 */
interface SoapCall<O extends Operation<R>, R> extends ResultDecoder<O, R> {

    /**
     * Makes the request of the operation, only of what it has, and says how it is written.
     *
     * @param profile which fields the gateway knows
     */
    Consumer<MerchantService> request(O operation, Profile profile);

    /** Why the gateway's generation cannot do it; empty if it can. Asked before anything is sent. */
    default Optional<String> unsupported(O operation, Profile profile) {
        return Optional.empty();
    }
}
