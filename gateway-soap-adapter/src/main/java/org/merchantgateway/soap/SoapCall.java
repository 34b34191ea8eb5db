package org.merchantgateway.soap;

import java.util.Optional;
import org.merchantgateway.domain.port.Extras;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.http.WireCall;

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
     * @param profile which fields the gateway knows
     */
    RequestPart<?> request(O operation, Profile profile);

    /** Why the gateway's generation cannot do it; empty if it can. Asked before anything is sent. */
    default Optional<String> unsupported(O operation, Profile profile) {
        return Optional.empty();
    }

    @Override
    default Optional<String> unsupported(O operation, SoapService service) {
        return unsupported(operation, service.profile());
    }

    @Override
    default Optional<String> unsupportedExtras(O operation, Extras extras, SoapService service) {
        return ExtraParams.unsupported(request(operation, service.profile()).part(), extras)
                .map(why -> "the SOAP request of " + operation.name() + " " + why);
    }

    @Override
    default Prepared<R> prepare(O operation, Extras extras, SoapService service) {
        RequestPart<?> part = request(operation, service.profile());
        if (!extras.isEmpty()) {
            ExtraParams.add(part.part(), extras);
        }
        SoapRequest request = service.writer().write(part);
        return new Prepared<>(
                request.to(service.target()),
                answer -> Envelope.read(answer, request.operation()).outcome(operation, decoder(), answer.status()));
    }
}
