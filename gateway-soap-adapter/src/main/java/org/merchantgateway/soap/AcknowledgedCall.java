package org.merchantgateway.soap;

import java.util.Optional;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.soap.wsdl.OrderResult;

/**
 * An operation that is answered by a code and nothing else ({@code orderResult}), so a missing one leaves it in doubt.
 *
 * @param <O> the operation
 */
interface AcknowledgedCall<O extends Operation<Acknowledged>> extends SoapCall<O, OrderResult, Acknowledged> {

    @Override
    default Answer answer(OrderResult part) {
        return Answer.of(part);
    }

    @Override
    default Optional<Acknowledged> decode(O operation, OrderResult part) {
        return answer(part).acknowledged();
    }
}
