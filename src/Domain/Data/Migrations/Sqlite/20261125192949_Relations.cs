using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Relations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "why",
                table: "plan_words",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "dropped_at",
                table: "plan_steps",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "dropped_by",
                table: "plan_steps",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "written_by_id",
                table: "plan_steps",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "written_by_id",
                table: "plan_goals",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "written_by_id",
                table: "plan_entries",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "person_index",
                table: "access_sessions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "calendar_clocks",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    working_days = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_clocks", x => x.kind);
                });

            migrationBuilder.CreateTable(
                name: "contact_agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_agreements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contact_appointments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    starts_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    breaks = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    booked_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    booked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    state_why = table.Column<string>(type: "TEXT", nullable: false),
                    state_by = table.Column<string>(type: "TEXT", nullable: false),
                    state_by_citizen = table.Column<bool>(type: "INTEGER", nullable: false),
                    state_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_appointments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contact_books",
                columns: table => new
                {
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_books", x => x.citizen_id);
                });

            migrationBuilder.CreateTable(
                name: "contact_callbacks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    open_for = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_by = table.Column<string>(type: "TEXT", nullable: false),
                    by_citizen = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    suits = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    next_try_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    tried_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reached_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    closed_by = table.Column<string>(type: "TEXT", nullable: false),
                    agreed = table.Column<string>(type: "TEXT", nullable: false),
                    felt = table.Column<string>(type: "TEXT", nullable: true),
                    felt_words = table.Column<string>(type: "TEXT", nullable: false),
                    felt_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    left_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    follows_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_callbacks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contact_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    direction = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    reached = table.Column<bool>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    breaks = table.Column<string>(type: "TEXT", nullable: false),
                    written_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contact_threads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answer_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_threads", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "draft_drafts",
                columns: table => new
                {
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    cipher = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_drafts", x => new { x.owner, x.place });
                });

            migrationBuilder.CreateTable(
                name: "organisation_absences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    employee_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stand_in_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cancelled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_absences", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_translations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    goal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    aim = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", nullable: false),
                    provider = table.Column<string>(type: "TEXT", nullable: false),
                    legal_basis = table.Column<string>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_translations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sharing_addresses",
                columns: table => new
                {
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cipher = table.Column<byte[]>(type: "BLOB", nullable: false),
                    @protected = table.Column<bool>(name: "protected", type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sharing_addresses", x => x.citizen_id);
                });

            migrationBuilder.CreateTable(
                name: "sharing_consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    reads = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    given_by = table.Column<string>(type: "TEXT", nullable: false),
                    code_hash = table.Column<string>(type: "TEXT", nullable: false),
                    code_cipher = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: true),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    stopped_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    stopped_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sharing_consents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sharing_disclosures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recipient = table.Column<string>(type: "TEXT", nullable: false),
                    items = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    weighing = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sharing_disclosures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sharing_emergencies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    employee_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    reads = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    review_due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reviewed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reviewed_by = table.Column<string>(type: "TEXT", nullable: false),
                    was_right = table.Column<bool>(type: "INTEGER", nullable: true),
                    verdict = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sharing_emergencies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sharing_representations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    reads = table.Column<string>(type: "TEXT", nullable: false),
                    acts = table.Column<bool>(type: "INTEGER", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    verified_by = table.Column<string>(type: "TEXT", nullable: false),
                    verified_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    told_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    told_by = table.Column<string>(type: "TEXT", nullable: false),
                    told_how = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sharing_representations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sharing_shields",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    raised_by = table.Column<string>(type: "TEXT", nullable: false),
                    raised_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    lifted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lifted_by = table.Column<string>(type: "TEXT", nullable: false),
                    lift_asked_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sharing_shields", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sharing_voices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    relation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    in_confidence = table.Column<bool>(type: "INTEGER", nullable: false),
                    carry_on = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sharing_voices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contact_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_by = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answered_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    answered_beside = table.Column<bool>(type: "INTEGER", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    in_force_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    terms_call_before_letter = table.Column<bool>(type: "INTEGER", nullable: false),
                    terms_exceptions = table.Column<string>(type: "TEXT", nullable: false),
                    terms_not_up_to_weekend = table.Column<bool>(type: "INTEGER", nullable: false),
                    terms_participants = table.Column<string>(type: "TEXT", nullable: false),
                    terms_phone_days = table.Column<string>(type: "TEXT", nullable: false),
                    terms_phone_from = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    terms_phone_to = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    terms_preferred = table.Column<string>(type: "TEXT", nullable: true),
                    terms_stand_in_employee_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    terms_visit_every_weeks = table.Column<int>(type: "INTEGER", nullable: true),
                    terms_visit_max_minutes = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_contact_versions_contact_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "contact_agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_appointment_people",
                columns: table => new
                {
                    appointment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    employee_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    portrait = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_appointment_people", x => new { x.appointment_id, x.employee_id });
                    table.ForeignKey(
                        name: "FK_contact_appointment_people_contact_appointments_appointment_id",
                        column: x => x.appointment_id,
                        principalTable: "contact_appointments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_callback_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_back_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    next_try_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_callback_notes", x => x.id);
                    table.ForeignKey(
                        name: "FK_contact_callback_notes_contact_callbacks_call_back_id",
                        column: x => x.call_back_id,
                        principalTable: "contact_callbacks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contact_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    thread_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by_citizen = table.Column<bool>(type: "INTEGER", nullable: false),
                    sender_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sender = table.Column<string>(type: "TEXT", nullable: false),
                    sender_role = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    read_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_messages", x => x.id);
                    table.ForeignKey(
                        name: "FK_contact_messages_contact_threads_thread_id",
                        column: x => x.thread_id,
                        principalTable: "contact_threads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_contact_agreements_citizen_id",
                table: "contact_agreements",
                column: "citizen_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_contact_appointment_people_employee_id",
                table: "contact_appointment_people",
                column: "employee_id");

            migrationBuilder.CreateIndex(
                name: "IX_contact_appointments_citizen_id_starts_at",
                table: "contact_appointments",
                columns: new[] { "citizen_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_callback_notes_call_back_id",
                table: "contact_callback_notes",
                column: "call_back_id");

            migrationBuilder.CreateIndex(
                name: "IX_contact_callbacks_citizen_id_asked_at",
                table: "contact_callbacks",
                columns: new[] { "citizen_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_callbacks_open_for",
                table: "contact_callbacks",
                column: "open_for",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_contact_entries_citizen_id_at",
                table: "contact_entries",
                columns: new[] { "citizen_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_messages_thread_id_at",
                table: "contact_messages",
                columns: new[] { "thread_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_threads_answer_due",
                table: "contact_threads",
                column: "answer_due");

            migrationBuilder.CreateIndex(
                name: "IX_contact_threads_citizen_id_last_at",
                table: "contact_threads",
                columns: new[] { "citizen_id", "last_at" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_versions_agreement_id",
                table: "contact_versions",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "IX_contact_versions_citizen_id_no",
                table: "contact_versions",
                columns: new[] { "citizen_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_draft_drafts_at",
                table: "draft_drafts",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_organisation_absences_employee_id_to",
                table: "organisation_absences",
                columns: new[] { "employee_id", "to" });

            migrationBuilder.CreateIndex(
                name: "IX_organisation_absences_stand_in_id_to",
                table: "organisation_absences",
                columns: new[] { "stand_in_id", "to" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_translations_goal_id_no",
                table: "plan_translations",
                columns: new[] { "goal_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sharing_consents_citizen_id",
                table: "sharing_consents",
                column: "citizen_id");

            migrationBuilder.CreateIndex(
                name: "IX_sharing_consents_code_hash",
                table: "sharing_consents",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sharing_consents_person",
                table: "sharing_consents",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_sharing_disclosures_citizen_id",
                table: "sharing_disclosures",
                column: "citizen_id");

            migrationBuilder.CreateIndex(
                name: "IX_sharing_emergencies_citizen_id_employee_id",
                table: "sharing_emergencies",
                columns: new[] { "citizen_id", "employee_id" });

            migrationBuilder.CreateIndex(
                name: "IX_sharing_representations_citizen_id",
                table: "sharing_representations",
                column: "citizen_id");

            migrationBuilder.CreateIndex(
                name: "IX_sharing_representations_person",
                table: "sharing_representations",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_sharing_shields_citizen_id_person",
                table: "sharing_shields",
                columns: new[] { "citizen_id", "person" });

            migrationBuilder.CreateIndex(
                name: "IX_sharing_voices_citizen_id",
                table: "sharing_voices",
                column: "citizen_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calendar_clocks");

            migrationBuilder.DropTable(
                name: "contact_appointment_people");

            migrationBuilder.DropTable(
                name: "contact_books");

            migrationBuilder.DropTable(
                name: "contact_callback_notes");

            migrationBuilder.DropTable(
                name: "contact_entries");

            migrationBuilder.DropTable(
                name: "contact_messages");

            migrationBuilder.DropTable(
                name: "contact_versions");

            migrationBuilder.DropTable(
                name: "draft_drafts");

            migrationBuilder.DropTable(
                name: "organisation_absences");

            migrationBuilder.DropTable(
                name: "plan_translations");

            migrationBuilder.DropTable(
                name: "sharing_addresses");

            migrationBuilder.DropTable(
                name: "sharing_consents");

            migrationBuilder.DropTable(
                name: "sharing_disclosures");

            migrationBuilder.DropTable(
                name: "sharing_emergencies");

            migrationBuilder.DropTable(
                name: "sharing_representations");

            migrationBuilder.DropTable(
                name: "sharing_shields");

            migrationBuilder.DropTable(
                name: "sharing_voices");

            migrationBuilder.DropTable(
                name: "contact_appointments");

            migrationBuilder.DropTable(
                name: "contact_callbacks");

            migrationBuilder.DropTable(
                name: "contact_threads");

            migrationBuilder.DropTable(
                name: "contact_agreements");

            migrationBuilder.DropColumn(
                name: "why",
                table: "plan_words");

            migrationBuilder.DropColumn(
                name: "dropped_at",
                table: "plan_steps");

            migrationBuilder.DropColumn(
                name: "dropped_by",
                table: "plan_steps");

            migrationBuilder.DropColumn(
                name: "written_by_id",
                table: "plan_steps");

            migrationBuilder.DropColumn(
                name: "written_by_id",
                table: "plan_goals");

            migrationBuilder.DropColumn(
                name: "written_by_id",
                table: "plan_entries");

            migrationBuilder.DropColumn(
                name: "person_index",
                table: "access_sessions");
        }
    }
}
