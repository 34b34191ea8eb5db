package org.merchantgateway.soap;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.soap.wsdl.MerchantService;

/**
 * How one operation goes over the SOAP wire.
 *
 * @param <O> the operation
 * @param <A> the type of the answer's {@code return} part
 * @param <R> what the gateway answers
 */
interface SoapCall<O extends Operation<R>, A, R> {

    /**
     * Makes the request of the operation, only of what it has. Sends nothing: the function that it returns does.
     *
     * @param profile which fields the gateway knows
     */
    Function<MerchantService, @Nullable A> request(O operation, Profile profile);

    /** Why the gateway's generation cannot do it; empty if it can. Asked before anything is sent. */
    default Optional<String> unsupported(O operation, Profile profile) {
        return Optional.empty();
    }

    /** What every answer has: its code and its texts. */
    Answer answer(A part);

    /**
     * Whether the gateway says no. Every code but 0 does, unless the operation has one that is an answer all the same.
     *
     * @throws UnreadableAnswer if the code is no integer
     */
    default boolean refuses(A part) {
        return answer(part).isRefusal();
    }

    /**
     * Reads an answer that refuses nothing.
     *
     * @return the gateway's answer, or empty if it lacks what success consists of
     * @throws UnreadableAnswer if what success consists of cannot be read
     */
    Optional<R> decode(O operation, A part);
}
