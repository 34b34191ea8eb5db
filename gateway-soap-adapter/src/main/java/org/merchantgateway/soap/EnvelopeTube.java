package org.merchantgateway.soap;

import com.sun.xml.ws.api.message.Packet;
import com.sun.xml.ws.api.pipe.NextAction;
import com.sun.xml.ws.api.pipe.StreamSOAPCodec;
import com.sun.xml.ws.api.pipe.TubeCloner;
import com.sun.xml.ws.api.pipe.helper.AbstractTubeImpl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Stands where Metro's transport would: writes the envelope and hands it back instead of sending it. Has no state, so its
 * copies share everything.
 */
final class EnvelopeTube extends AbstractTubeImpl {

    private final StreamSOAPCodec codec;

    /**
     * @param codec the plain XML codec: no MTOM, no attachments, no negotiation
     */
    EnvelopeTube(StreamSOAPCodec codec) {
        this.codec = codec;
    }

    private EnvelopeTube(EnvelopeTube that, TubeCloner cloner) {
        super(that, cloner);
        this.codec = that.codec;
    }

    @Override
    public EnvelopeTube copy(TubeCloner cloner) {
        return new EnvelopeTube(this, cloner);
    }

    @Override
    public NextAction processRequest(Packet request) {
        var envelope = new ByteArrayOutputStream(2048);
        try {
            String contentType = codec.encode(request, envelope).getContentType();
            @Nullable
            String operation = request.getWSDLOperation() == null
                    ? ""
                    : request.getWSDLOperation().getLocalPart();
            throw new Written(new SoapRequest(operation, envelope.toByteArray(), contentType));
        } catch (Written written) {
            throw written;
        } catch (IOException | RuntimeException unwritable) {
            // no cause: it may quote the request
            throw new IllegalArgumentException("the request cannot be written as XML; nothing was sent");
        } finally {
            // the port keeps the last packet of a call that did not end, and in it would be the card
            request.setMessage(null);
        }
    }

    @Override
    public NextAction processResponse(Packet response) {
        return doReturnWith(response);
    }

    @Override
    public NextAction processException(Throwable thrown) {
        return doThrow(thrown);
    }

    @Override
    public void preDestroy() {
        // holds nothing
    }

    /** Carries the request out of Metro, which knows no other end of a call without an answer. */
    static final class Written extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient SoapRequest request;

        Written(SoapRequest request) {
            super(null, null, false, false);
            this.request = request;
        }

        SoapRequest request() {
            return request;
        }
    }
}
