package dev.easel.platform;

import dev.easel.api.Refusal;
import dev.easel.api.credits.refusals.NotEnoughCredits;
import dev.easel.engine.EngineUnavailable;
import dev.easel.platform.RequestLimits.BodyTooLarge;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import software.amazon.awssdk.core.exception.SdkException;

/** Turns whatever an endpoint throws into problem+json. Nothing else answers an error. */
@RestControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String BAD_TEXT = "22021"; // SQLSTATE character_not_in_repertoire: a zero character

    @ExceptionHandler
    ResponseEntity<Object> on(Problem problem, HttpServletRequest request) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (ProblemBody.isRetryable(problem)) {
            headers.set(HttpHeaders.RETRY_AFTER, ProblemBody.retryAfter(problem));
        }
        return new ResponseEntity<>(
                ProblemBody.of(problem, request), headers, HttpStatusCode.valueOf(problem.status()));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(CommandExecutionException failure, HttpServletRequest request) {
        return failure.<Object>getDetails()
                .filter(Refusal.class::isInstance)
                .map(refusal -> on(problem((Refusal) refusal, request), request))
                .orElseGet(() -> onAnything(failure, request));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(AggregateNotFoundException missing, HttpServletRequest request) {
        return on(Problem.notFound("It was"), request);
    }

    /** Somebody else wrote first, to a stream that is or to one that both began; nothing was recorded. */
    @ExceptionHandler({ConcurrencyException.class, AggregateStreamCreationException.class})
    ResponseEntity<Object> onConflict(Exception conflict, HttpServletRequest request) {
        return on(
                new Problem(409, "IDEMPOTENCY_IN_PROGRESS", "Another request changed the same thing; repeat this one."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(MethodArgumentNotValidException invalid, HttpServletRequest request) {
        var errors = invalid.getFieldErrors().stream()
                .map(field -> {
                    var name = ApiKeyFilter.guards(request) ? snake(field.getField()) : field.getField();
                    return new Problem.FieldError(Problem.FieldError.pointer(name), name + " " + complaint(field));
                })
                .toList();
        return on(Problem.invalid(errors), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return switch (NestedExceptionUtils.getMostSpecificCause(unreadable)) {
            case BodyTooLarge _ -> on(RequestLimits.tooLarge(), request);
            case WholeText.Broken broken -> on(Problem.invalid(List.of(field(broken))), request);
            default ->
                on(new Problem(400, "MALFORMED_REQUEST", "The body is not the JSON that is expected here."), request);
        };
    }

    /** A query that is not percent-encoded as it must be. */
    @ExceptionHandler
    ResponseEntity<Object> on(InvalidParameterException unreadable, HttpServletRequest request) {
        return on(new Problem(400, "MALFORMED_REQUEST", "The query of the address cannot be read."), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        var pointer = "/" + mismatch.getName();
        return on(
                Problem.invalid(
                        List.of(new Problem.FieldError(pointer, mismatch.getName() + " is not written as it must be"))),
                request);
    }

    @ExceptionHandler({
        EngineUnavailable.class,
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        QueryTimeoutException.class
    })
    ResponseEntity<Object> onDatabaseAway(Exception away, HttpServletRequest request) {
        LOG.warn("database away: {}", away.getMessage());
        return on(Problem.unavailable("DATABASE_UNAVAILABLE", "The database cannot be reached now."), request);
    }

    @ExceptionHandler({RedisConnectionFailureException.class, RedisSystemException.class})
    ResponseEntity<Object> onRedisAway(Exception away, HttpServletRequest request) {
        return on(Problem.unavailable("SESSIONS_UNAVAILABLE", "Sessions cannot be read now."), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(SdkException away, HttpServletRequest request) {
        LOG.warn("object store: {}", away.getMessage());
        return on(Problem.unavailable("STORAGE_UNAVAILABLE", "Files cannot be reached now."), request);
    }

    @ExceptionHandler
    void on(AsyncRequestNotUsableException gone) {
        LOG.debug("the client went away: {}", gone.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Object> onAnything(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            var answer = on(framework(known), request);
            return ResponseEntity.status(answer.getStatusCode())
                    .headers(answer.getHeaders())
                    .headers(known.getHeaders()) // Allow, Accept
                    .body(answer.getBody());
        }
        if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException refused
                && BAD_TEXT.equals(refused.getSQLState())) {
            return on(ofStatus(400), request);
        }
        LOG.error("unexpected failure", failure);
        return on(new Problem(500, "INTERNAL_ERROR", "Something went wrong on our side."), request);
    }

    /** What Spring says of a value that it could not read names our classes. */
    private static String complaint(FieldError field) {
        return field.isBindingFailure() ? "is not written as it must be" : String.valueOf(field.getDefaultMessage());
    }

    private static Problem.FieldError field(WholeText.Broken broken) {
        var path = broken.getPath().stream()
                .map(it -> it.getPropertyName() == null ? Integer.toString(it.getIndex()) : it.getPropertyName())
                .toList();
        return new Problem.FieldError("/" + String.join("/", path), String.join(".", path) + " " + WholeText.COMPLAINT);
    }

    private static Problem problem(Refusal refusal, HttpServletRequest request) {
        if (refusal instanceof NotEnoughCredits credits && ApiKeyFilter.guards(request)) {
            return new Problem(refusal.kind().status(), "INSUFFICIENT_TOKENS", refusal.sentence())
                    .with("balance", credits.available().units())
                    .with("required", credits.required().units());
        }
        var problem = new Problem(refusal.kind().status(), refusal.code(), refusal.sentence());
        if (refusal instanceof NotEnoughCredits credits) {
            problem.with("balance", credits.available().units())
                    .with("required", credits.required().units())
                    .with("topUpUrl", "/credits");
        }
        return problem;
    }

    private static Problem framework(ErrorResponse known) {
        var status = known.getStatusCode().value();
        var detail = known.getBody().getDetail();
        return status == 404 || detail == null // it would name a file that we do not have
                ? ofStatus(status)
                : new Problem(status, code(status), detail);
    }

    /** Of a refusal of which no more is known. */
    static Problem ofStatus(int status) {
        var detail =
                switch (status) {
                    case 401 -> "Sign in first.";
                    case 403 -> "This is not allowed.";
                    case 404 -> "There is nothing at this address.";
                    case 405 -> "This address does not take that method.";
                    case 406 -> "The answer is application/json, which the request does not accept.";
                    default -> status >= 500 ? "Something went wrong on our side." : "The request is malformed.";
                };
        return new Problem(status, code(status), detail);
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 413 -> "PAYLOAD_TOO_LARGE";
            case 415 -> "UNSUPPORTED_MEDIA_TYPE";
            default -> status >= 500 ? "INTERNAL_ERROR" : "MALFORMED_REQUEST";
        };
    }

    /** As {@code /api/v1} writes the names of fields. */
    private static String snake(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
