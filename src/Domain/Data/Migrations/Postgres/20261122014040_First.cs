using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_sessions",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    citizen_id = table.Column<Guid>(type: "uuid", nullable: true),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stranger_cipher = table.Column<byte[]>(type: "bytea", nullable: true),
                    roles = table.Column<string>(type: "text", nullable: false),
                    provider = table.Column<string>(type: "text", nullable: false),
                    assurance = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    citizen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    left_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_visits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "citizens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    preferred_name = table.Column<string>(type: "text", nullable: false),
                    search_name = table.Column<string>(type: "text", nullable: false),
                    sort_key = table.Column<string>(type: "text", nullable: false),
                    born = table.Column<DateOnly>(type: "date", nullable: false),
                    cpr_cipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    cpr_index = table.Column<string>(type: "text", nullable: false),
                    portrait = table.Column<string>(type: "text", nullable: false),
                    life_situation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    profile_calm = table.Column<bool>(type: "boolean", nullable: false),
                    profile_interpreter = table.Column<string>(type: "text", nullable: false),
                    profile_one_thing = table.Column<bool>(type: "boolean", nullable: false),
                    profile_pictograms = table.Column<bool>(type: "boolean", nullable: false),
                    profile_read_aloud = table.Column<bool>(type: "boolean", nullable: false),
                    profile_size = table.Column<string>(type: "text", nullable: false),
                    profile_text_level = table.Column<string>(type: "text", nullable: false),
                    profile_theme = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_citizens", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "host_laid_demo",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_laid_demo", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "host_ring_keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    xml = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_ring_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "host_used_forms",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    gave = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_used_forms", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "organisation_employees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    sort_key = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    portrait = table.Column<string>(type: "text", nullable: false),
                    roles = table.Column<string>(type: "text", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_employees", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation_life_situations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    told = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_life_situations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation_team_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    citizen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    team_role = table.Column<string>(type: "text", nullable: false),
                    ring = table.Column<string>(type: "text", nullable: false),
                    does = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    portrait = table.Column<string>(type: "text", nullable: false),
                    reads = table.Column<string>(type: "text", nullable: false),
                    writes = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_team_members", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    hours = table.Column<string>(type: "text", nullable: false),
                    urgent = table.Column<string>(type: "text", nullable: false),
                    leader_id = table.Column<Guid>(type: "uuid", nullable: true),
                    receives = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_units", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_marks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    goal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    value = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    said = table.Column<string>(type: "text", nullable: false),
                    written_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_marks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    citizen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    coordinator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    offered_to = table.Column<Guid>(type: "uuid", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    end_reason = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_words",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    more = table.Column<string>(type: "text", nullable: false),
                    said = table.Column<string>(type: "text", nullable: false),
                    written_by = table.Column<string>(type: "text", nullable: false),
                    written_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_words", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "record_entries",
                columns: table => new
                {
                    seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    citizen_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<string>(type: "text", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    actor_title = table.Column<string>(type: "text", nullable: false),
                    actor_unit = table.Column<string>(type: "text", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    item_version = table.Column<int>(type: "integer", nullable: false),
                    for_citizen = table.Column<string>(type: "text", nullable: false),
                    for_professional = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    mac = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_record_entries", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "record_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    citizen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_seq = table.Column<long>(type: "bigint", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer_due = table.Column<DateOnly>(type: "date", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true),
                    answered_by = table.Column<string>(type: "text", nullable: true),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_record_questions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "record_seals",
                columns: table => new
                {
                    no = table.Column<long>(type: "bigint", nullable: false),
                    sealed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    members = table.Column<string>(type: "text", nullable: false),
                    leaves = table.Column<byte[]>(type: "bytea", nullable: false),
                    root = table.Column<string>(type: "text", nullable: false),
                    previous = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    mac = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_record_seals", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "organisation_seats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    life_situation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    team_role = table.Column<string>(type: "text", nullable: false),
                    ring = table.Column<string>(type: "text", nullable: false),
                    reads = table.Column<string>(type: "text", nullable: false),
                    writes = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_seats", x => x.id);
                    table.ForeignKey(
                        name: "FK_organisation_seats_organisation_life_situations_life_situat~",
                        column: x => x.life_situation_id,
                        principalTable: "organisation_life_situations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    said = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    look_again = table.Column<DateOnly>(type: "date", nullable: true),
                    about = table.Column<string>(type: "text", nullable: false),
                    not_these = table.Column<string>(type: "text", nullable: false),
                    written_by = table.Column<string>(type: "text", nullable: false),
                    with_employee = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_answers", x => x.id);
                    table.ForeignKey(
                        name: "FK_plan_answers_plan_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    said = table.Column<string>(type: "text", nullable: false),
                    said_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    written_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_in = table.Column<int>(type: "integer", nullable: false),
                    agreed_in = table.Column<int>(type: "integer", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_entries", x => x.id);
                    table.ForeignKey(
                        name: "FK_plan_entries_plan_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_goals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    step_up = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    state_why = table.Column<string>(type: "text", nullable: false),
                    state_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    claim = table.Column<string>(type: "text", nullable: false),
                    scale = table.Column<int>(type: "integer", nullable: true),
                    scale_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    scale_before = table.Column<int>(type: "integer", nullable: true),
                    scale_before_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    pictogram = table.Column<string>(type: "text", nullable: false),
                    aim = table.Column<string>(type: "text", nullable: false),
                    aim_kind = table.Column<string>(type: "text", nullable: true),
                    theme = table.Column<string>(type: "text", nullable: false),
                    provider = table.Column<string>(type: "text", nullable: false),
                    legal_basis = table.Column<string>(type: "text", nullable: false),
                    translated_by = table.Column<string>(type: "text", nullable: false),
                    translated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    translation_version = table.Column<int>(type: "integer", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    said = table.Column<string>(type: "text", nullable: false),
                    said_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    written_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_in = table.Column<int>(type: "integer", nullable: false),
                    agreed_in = table.Column<int>(type: "integer", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_goals", x => x.id);
                    table.ForeignKey(
                        name: "FK_plan_goals_plan_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    goal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    doer_name = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    done_by = table.Column<string>(type: "text", nullable: false),
                    what_helped = table.Column<string>(type: "text", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    said = table.Column<string>(type: "text", nullable: false),
                    said_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    written_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_in = table.Column<int>(type: "integer", nullable: false),
                    agreed_in = table.Column<int>(type: "integer", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_steps", x => x.id);
                    table.ForeignKey(
                        name: "FK_plan_steps_plan_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_sessions_citizen_id",
                table: "access_sessions",
                column: "citizen_id");

            migrationBuilder.CreateIndex(
                name: "IX_access_sessions_employee_id",
                table: "access_sessions",
                column: "employee_id");

            migrationBuilder.CreateIndex(
                name: "IX_access_visits_citizen_id",
                table: "access_visits",
                column: "citizen_id");

            migrationBuilder.CreateIndex(
                name: "IX_citizens_cpr_index",
                table: "citizens",
                column: "cpr_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_citizens_search_name",
                table: "citizens",
                column: "search_name");

            migrationBuilder.CreateIndex(
                name: "IX_host_used_forms_at",
                table: "host_used_forms",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_organisation_employees_unit_id",
                table: "organisation_employees",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_organisation_employees_user_name",
                table: "organisation_employees",
                column: "user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisation_seats_life_situation_id",
                table: "organisation_seats",
                column: "life_situation_id");

            migrationBuilder.CreateIndex(
                name: "IX_organisation_team_members_citizen_id",
                table: "organisation_team_members",
                column: "citizen_id");

            migrationBuilder.CreateIndex(
                name: "IX_organisation_team_members_employee_id_citizen_id",
                table: "organisation_team_members",
                columns: new[] { "employee_id", "citizen_id" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_answers_plan_id",
                table: "plan_answers",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "IX_plan_entries_plan_id",
                table: "plan_entries",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "IX_plan_goals_plan_id",
                table: "plan_goals",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "IX_plan_marks_goal_id",
                table: "plan_marks",
                column: "goal_id");

            migrationBuilder.CreateIndex(
                name: "IX_plan_plans_citizen_id",
                table: "plan_plans",
                column: "citizen_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plan_plans_offered_to",
                table: "plan_plans",
                column: "offered_to");

            migrationBuilder.CreateIndex(
                name: "IX_plan_steps_employee_id_due",
                table: "plan_steps",
                columns: new[] { "employee_id", "due" });

            migrationBuilder.CreateIndex(
                name: "IX_plan_steps_plan_id",
                table: "plan_steps",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "IX_plan_words_item_id_no",
                table: "plan_words",
                columns: new[] { "item_id", "no" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_record_entries_citizen_id_seq",
                table: "record_entries",
                columns: new[] { "citizen_id", "seq" });

            migrationBuilder.CreateIndex(
                name: "IX_record_questions_citizen_id",
                table: "record_questions",
                column: "citizen_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_sessions");

            migrationBuilder.DropTable(
                name: "access_visits");

            migrationBuilder.DropTable(
                name: "citizens");

            migrationBuilder.DropTable(
                name: "host_laid_demo");

            migrationBuilder.DropTable(
                name: "host_ring_keys");

            migrationBuilder.DropTable(
                name: "host_used_forms");

            migrationBuilder.DropTable(
                name: "organisation_employees");

            migrationBuilder.DropTable(
                name: "organisation_seats");

            migrationBuilder.DropTable(
                name: "organisation_team_members");

            migrationBuilder.DropTable(
                name: "organisation_units");

            migrationBuilder.DropTable(
                name: "plan_answers");

            migrationBuilder.DropTable(
                name: "plan_entries");

            migrationBuilder.DropTable(
                name: "plan_goals");

            migrationBuilder.DropTable(
                name: "plan_marks");

            migrationBuilder.DropTable(
                name: "plan_steps");

            migrationBuilder.DropTable(
                name: "plan_words");

            migrationBuilder.DropTable(
                name: "record_entries");

            migrationBuilder.DropTable(
                name: "record_questions");

            migrationBuilder.DropTable(
                name: "record_seals");

            migrationBuilder.DropTable(
                name: "organisation_life_situations");

            migrationBuilder.DropTable(
                name: "plan_plans");
        }
    }
}
