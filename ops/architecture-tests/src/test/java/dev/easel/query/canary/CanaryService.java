package dev.easel.query.canary;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Breaks rules 11a and 11b (another's HTTP client and store), 12a to 12h (what is injected, optional, dated, printed and
 * thrown; its name, its package without package-info, public for nobody) and 12j (sleeps). Enforcer bans Lombok from the
 * class path, so 12i is broken by what is written here: import lombok.Data;
 */
public class CanaryService {

    @Autowired
    HttpClient http;

    @SuppressWarnings("JavaUtilDate") // that is the offence
    void sing(Optional<String> song, SdkException away) throws InterruptedException {
        System.out.println(new Date() + song.orElse("silence") + away.getMessage());
        Thread.sleep(Duration.ofMillis(1));
        throw new IllegalStateException("no voice");
    }
}
