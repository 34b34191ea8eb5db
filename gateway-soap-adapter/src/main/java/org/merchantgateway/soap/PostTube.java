package org.merchantgateway.soap;

import com.sun.xml.ws.api.message.Message;
import com.sun.xml.ws.api.message.Packet;
import com.sun.xml.ws.api.pipe.NextAction;
import com.sun.xml.ws.api.pipe.StreamSOAPCodec;
import com.sun.xml.ws.api.pipe.TubeCloner;
import com.sun.xml.ws.api.pipe.helper.AbstractTubeImpl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;

/** Metro's transport: encodes the request, posts it, decodes the answer. Has no state, so its copies share everything. */
final class PostTube extends AbstractTubeImpl {

    private final StreamSOAPCodec codec;
    private final SoapPost post;

    /**
     * @param codec the plain XML codec: no MTOM, no attachments, no negotiation
     */
    PostTube(StreamSOAPCodec codec, SoapPost post) {
        this.codec = codec;
        this.post = post;
    }

    private PostTube(PostTube that, TubeCloner cloner) {
        super(that, cloner);
        this.codec = that.codec;
        this.post = that.post;
    }

    @Override
    public PostTube copy(TubeCloner cloner) {
        return new PostTube(this, cloner);
    }

    @Override
    public NextAction processRequest(Packet request) {
        var envelope = new ByteArrayOutputStream(2048);
        String contentType = encode(request, envelope);
        SoapAnswer answer = answer(envelope.toByteArray(), contentType);
        return doReturnWith(request.createClientResponse(decode(answer)));
    }

    private String encode(Packet request, ByteArrayOutputStream envelope) {
        try {
            return codec.encode(request, envelope).getContentType();
        } catch (IOException | RuntimeException unwritable) {
            // no cause: it may quote the request
            throw new NoAnswer(new IllegalArgumentException("the request cannot be written as XML; nothing was sent"));
        } finally {
            // the port keeps the last packet of a failed call, and in it would be the card
            request.setMessage(null);
        }
    }

    private SoapAnswer answer(byte[] envelope, String contentType) {
        try {
            return post.post(envelope, contentType);
        } catch (RuntimeException failure) {
            throw new NoAnswer(failure);
        }
    }

    private Message decode(SoapAnswer answer) {
        if (!answer.hasSoapStatus() || !answer.claimsXml()) {
            throw new UnreadableAnswer("the answer is not SOAP", answer.status());
        }
        var reader = AnswerReader.open(answer);
        try {
            Message message = codec.decode(reader);
            if (message.hasPayload()) { // reads the envelope up to the body, which the codec leaves for later
                return whole(message, answer.status());
            }
        } catch (CallFailure known) {
            throw known;
        } catch (RuntimeException notSoap) {
            throw new UnreadableAnswer("the answer is not a SOAP envelope", answer.status());
        }
        throw new UnreadableAnswer("the SOAP body is empty", answer.status());
    }

    /** Faults are told here: Metro would lose the HTTP status, and takes an answer that is none for one under 500. */
    private static Message whole(Message message, int status) {
        if (message.isFault()) {
            throw SoapFault.of(message, status);
        }
        if (status != SoapAnswer.OK) {
            throw new UnreadableAnswer("a server error without a SOAP fault", status);
        }
        return message;
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
        // the SoapPost belongs to who gave it
    }

    /** Carries an exception of ours through Metro, so that {@link MerchantClient} can tell it from Metro's own. */
    static final class NoAnswer extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final RuntimeException failure;

        NoAnswer(RuntimeException failure) {
            super(null, failure, false, false);
            this.failure = failure;
        }

        RuntimeException failure() {
            return failure;
        }
    }
}
