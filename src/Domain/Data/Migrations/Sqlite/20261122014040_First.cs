using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Sqlite
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
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    employee_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    stranger_cipher = table.Column<byte[]>(type: "BLOB", nullable: true),
                    roles = table.Column<string>(type: "TEXT", nullable: false),
                    provider = table.Column<string>(type: "TEXT", nullable: false),
                    assurance = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    visit_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    employee_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    left_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_visits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "citizens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    preferred_name = table.Column<string>(type: "TEXT", nullable: false),
                    search_name = table.Column<string>(type: "TEXT", nullable: false),
                    sort_key = table.Column<string>(type: "TEXT", nullable: false),
                    born = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cpr_cipher = table.Column<byte[]>(type: "BLOB", nullable: false),
                    cpr_index = table.Column<string>(type: "TEXT", nullable: false),
                    portrait = table.Column<string>(type: "TEXT", nullable: false),
                    life_situation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    profile_calm = table.Column<bool>(type: "INTEGER", nullable: false),
                    profile_interpreter = table.Column<string>(type: "TEXT", nullable: false),
                    profile_one_thing = table.Column<bool>(type: "INTEGER", nullable: false),
                    profile_pictograms = table.Column<bool>(type: "INTEGER", nullable: false),
                    profile_read_aloud = table.Column<bool>(type: "INTEGER", nullable: false),
                    profile_size = table.Column<string>(type: "TEXT", nullable: false),
                    profile_text_level = table.Column<string>(type: "TEXT", nullable: false),
                    profile_theme = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_citizens", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "host_laid_demo",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_laid_demo", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "host_ring_keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    xml = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_ring_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "host_used_forms",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    gave = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_host_used_forms", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "organisation_employees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    sort_key = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: false),
                    portrait = table.Column<string>(type: "TEXT", nullable: false),
                    roles = table.Column<string>(type: "TEXT", nullable: false),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_employees", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation_life_situations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    told = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_life_situations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation_team_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    employee_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    team_role = table.Column<string>(type: "TEXT", nullable: false),
                    ring = table.Column<string>(type: "TEXT", nullable: false),
                    does = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: false),
                    portrait = table.Column<string>(type: "TEXT", nullable: false),
                    reads = table.Column<string>(type: "TEXT", nullable: false),
                    writes = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_team_members", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: false),
                    hours = table.Column<string>(type: "TEXT", nullable: false),
                    urgent = table.Column<string>(type: "TEXT", nullable: false),
                    leader_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    receives = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_units", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_marks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    goal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    value = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    said = table.Column<string>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_marks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    coordinator_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offered_to = table.Column<Guid>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_words",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    more = table.Column<string>(type: "TEXT", nullable: false),
                    said = table.Column<string>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    written_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_words", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "record_entries",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor_name = table.Column<string>(type: "TEXT", nullable: false),
                    actor_title = table.Column<string>(type: "TEXT", nullable: false),
                    actor_unit = table.Column<string>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    act = table.Column<string>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    item_version = table.Column<int>(type: "INTEGER", nullable: false),
                    for_citizen = table.Column<string>(type: "TEXT", nullable: false),
                    for_professional = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    mac = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_record_entries", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "record_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answer_due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_record_questions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "record_seals",
                columns: table => new
                {
                    no = table.Column<long>(type: "INTEGER", nullable: false),
                    sealed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    members = table.Column<string>(type: "TEXT", nullable: false),
                    leaves = table.Column<byte[]>(type: "BLOB", nullable: false),
                    root = table.Column<string>(type: "TEXT", nullable: false),
                    previous = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    mac = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_record_seals", x => x.no);
                });

            migrationBuilder.CreateTable(
                name: "organisation_seats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    life_situation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    team_role = table.Column<string>(type: "TEXT", nullable: false),
                    ring = table.Column<string>(type: "TEXT", nullable: false),
                    reads = table.Column<string>(type: "TEXT", nullable: false),
                    writes = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_seats", x => x.id);
                    table.ForeignKey(
                        name: "FK_organisation_seats_organisation_life_situations_life_situation_id",
                        column: x => x.life_situation_id,
                        principalTable: "organisation_life_situations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    said = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    look_again = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    not_these = table.Column<string>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    with_employee = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    said = table.Column<string>(type: "TEXT", nullable: false),
                    said_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_in = table.Column<int>(type: "INTEGER", nullable: false),
                    agreed_in = table.Column<int>(type: "INTEGER", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    step_up = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    state_why = table.Column<string>(type: "TEXT", nullable: false),
                    state_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    claim = table.Column<string>(type: "TEXT", nullable: false),
                    scale = table.Column<int>(type: "INTEGER", nullable: true),
                    scale_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    scale_before = table.Column<int>(type: "INTEGER", nullable: true),
                    scale_before_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    pictogram = table.Column<string>(type: "TEXT", nullable: false),
                    aim = table.Column<string>(type: "TEXT", nullable: false),
                    aim_kind = table.Column<string>(type: "TEXT", nullable: true),
                    theme = table.Column<string>(type: "TEXT", nullable: false),
                    provider = table.Column<string>(type: "TEXT", nullable: false),
                    legal_basis = table.Column<string>(type: "TEXT", nullable: false),
                    translated_by = table.Column<string>(type: "TEXT", nullable: false),
                    translated_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    translation_version = table.Column<int>(type: "INTEGER", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    said = table.Column<string>(type: "TEXT", nullable: false),
                    said_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_in = table.Column<int>(type: "INTEGER", nullable: false),
                    agreed_in = table.Column<int>(type: "INTEGER", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    goal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    employee_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    doer_name = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_by = table.Column<string>(type: "TEXT", nullable: false),
                    what_helped = table.Column<string>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    said = table.Column<string>(type: "TEXT", nullable: false),
                    said_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_in = table.Column<int>(type: "INTEGER", nullable: false),
                    agreed_in = table.Column<int>(type: "INTEGER", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
