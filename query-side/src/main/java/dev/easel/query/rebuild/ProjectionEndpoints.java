package dev.easel.query.rebuild;

import dev.easel.platform.Caller;
import dev.easel.platform.Problem;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Begins, ends and decides rebuilds. Each answers with the projection as it is then. */
@RestController
@ResponseStatus(HttpStatus.ACCEPTED)
class ProjectionEndpoints {

    private final ProjectionReads reads;
    private final Rebuilder rebuilder;

    ProjectionEndpoints(ProjectionReads reads, Rebuilder rebuilder) {
        this.reads = reads;
        this.rebuilder = rebuilder;
    }

    @PostMapping("/api/admin/projections/{name}/rebuild")
    ProjectionReads.Item begin(@PathVariable String name, Caller caller) {
        var projection = reads.find(name);
        if (!rebuilder.open(projection, caller.accountId().value())) {
            throw new Problem(409, "REBUILD_RUNNING", "This projection is being rebuilt already.");
        }
        return reads.one(projection);
    }

    @PostMapping("/api/admin/projections/{name}/rebuild/switch")
    ProjectionReads.Item decide(@PathVariable String name, Caller caller) {
        var projection = reads.find(name);
        if (!rebuilder.decide(projection, caller.accountId().value())) {
            throw new Problem(409, "REBUILD_NOT_WAITING", "No rebuild of this projection waits for a decision.");
        }
        return reads.one(projection);
    }

    @DeleteMapping("/api/admin/projections/{name}/rebuild")
    ProjectionReads.Item cancel(@PathVariable String name) {
        var projection = reads.find(name);
        try {
            if (!rebuilder.cancel(projection)) {
                throw new Problem(409, "REBUILD_NOT_RUNNING", "No rebuild of this projection is under way.");
            }
        } catch (PessimisticLockingFailureException busy) {
            throw Problem.unavailable("SERVER_BUSY", "A long step of the rebuild has to end first.");
        }
        return reads.one(projection);
    }
}
