ALTER TABLE "assignment_requests" ADD COLUMN "event_id" uuid;--> statement-breakpoint
ALTER TABLE "trips" ADD COLUMN "score" integer DEFAULT 0 NOT NULL;