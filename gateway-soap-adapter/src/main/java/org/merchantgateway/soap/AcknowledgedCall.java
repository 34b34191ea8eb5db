package org.merchantgateway.soap;

import java.util.Optional;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.ResultReader;
import org.merchantgateway.http.answer.UnreadableAnswer;

/**
 * An operation that is answered by a code and nothing else ({@code orderResult}), so a missing one leaves it in doubt.
 *
 * @param <O> the operation
 */
interface AcknowledgedCall<O extends Operation<Acknowledged>> extends SoapCall<O, Acknowledged> {

    @Override
    default Optional<Acknowledged> decode(O operation, Answer answer) throws UnreadableAnswer {
        return ResultReader.acknowledged(answer);
    }
}
