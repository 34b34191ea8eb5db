package org.merchantgateway.soap;

import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.http.answer.ResultReader;

/**
 * An operation that is answered by a code and nothing else ({@code orderResult}), so a missing one leaves it in doubt.
 *
 * @param <O> the operation
 */
interface AcknowledgedCall<O extends Operation<Acknowledged>> extends SoapCall<O, Acknowledged> {

    @Override
    default ResultDecoder<O, Acknowledged> decoder() {
        return (operation, answer) -> ResultReader.acknowledged(answer);
    }
}
