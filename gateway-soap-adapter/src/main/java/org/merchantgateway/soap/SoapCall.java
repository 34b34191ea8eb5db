package org.merchantgateway.soap;

import java.util.Optional;
import org.merchantgateway.domain.port.Extras;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.http.WireCall;
import org.merchantgateway.http.answer.Answer;
import org.merchantgateway.http.answer.AnswerFormat;

/**
 * How one operation goes over the SOAP wire.
 *
 * @param <O> the operation
 * @param <R> what the gateway answers
 */
interface SoapCall<O extends Operation<R>, R> extends WireCall<O, R, SoapService> {

    /**
     * Makes the request of the operation, only of what it has, and says how it is written.
     *
     * @param generation which fields the gateway knows
     */
    RequestPart<?> request(O operation, Generation generation);

    /** Why the gateway's generation cannot do it; empty if it can. Asked before anything is sent. */
    default Optional<String> unsupported(O operation, Generation generation) {
        return Optional.empty();
    }

    @Override
    default Optional<String> unsupported(O operation, SoapService service) {
        return unsupported(operation, service.generation());
    }

    @Override
    default Optional<String> unsupportedExtras(O operation, Extras extras, SoapService service) {
        return ExtraParams.unsupported(request(operation, service.generation()).part(), extras)
                .map(why -> "the SOAP request of " + operation.name() + " " + why);
    }

    @Override
    default Prepared<R> prepare(O operation, Extras extras, SoapService service) {
        RequestPart<?> part = request(operation, service.generation());
        if (!extras.isEmpty()) {
            ExtraParams.add(part.part(), extras);
        }
        SoapRequest request = service.writer().write(part);
        AnswerFormat format = AnswerFormat.XML.of(service.generation().profile());
        return new Prepared<>(request.to(service.target()), (answer, viewer) -> {
            Envelope envelope = Envelope.read(answer, request.operation());
            if (envelope.fault().isPresent()) {
                return envelope.fault().get().outcome(operation, answer.status());
            }
            Answer fields = new Answer(envelope.part(), format);
            viewer.accept(fields);
            return decoder().outcome(operation, fields, answer.status());
        });
    }
}
