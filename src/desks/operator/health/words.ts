// The words of the health lines: what is so, and what to do, for an operator who is no specialist of databases.
import { formatNumber, type Words } from '#kit/i18n'

const both = (ko: string, en: string): Words => ({ ko, en })
const size = (bytes: number): string =>
  bytes >= 1024 ** 3 ? `${(bytes / 1024 ** 3).toFixed(1)} GB` : `${Math.round(bytes / 1024 ** 2)} MB`
const n = formatNumber

export const say = {
  files: both('파일 보관소', 'Files'),
  filesAre: (files: number, home: 'folder' | 's3', waiting: number, infected: number) =>
    both(
      `파일 ${n(files)}개(${home === 's3' ? 'S3' : '데이터 폴더'}), 검사 대기 ${n(waiting)}개, 악성코드로 막은 것 ${n(infected)}개`,
      `${n(files)} files (${home === 's3' ? 'S3' : 'data folder'}), ${n(waiting)} wait for their scan, ${n(infected)} blocked for malware`,
    ),
  filesUnscanned: (files: number) =>
    both(`파일 ${n(files)}개. 악성코드 검사를 하지 않습니다.`, `${n(files)} files. Nothing is scanned for malware.`),
  filesNoScanner: both(
    'ClamAV를 설치하고 DAJIM_CLAMD에 clamd의 주소를 정해 주세요.',
    'Install ClamAV and set DAJIM_CLAMD to the address of clamd.',
  ),
  filesScannerAway: both(
    'clamd가 답하지 않습니다. 켜질 때까지 새 파일은 내려받을 수 없습니다. 켜면 저절로 검사합니다.',
    'clamd does not answer. New files cannot be downloaded until it runs again; they are then scanned by themselves.',
  ),
  filesSignaturesOld: both(
    'clamd의 백신 서명이 48시간보다 오래되었습니다. freshclam을 확인해 주세요.',
    'The signatures of clamd are older than 48 hours. Look after freshclam.',
  ),
  database: both('데이터베이스', 'Database'),
  databaseIs: (version: string, bytes: number, used: number, most: number) =>
    both(
      `PostgreSQL ${version}, 크기 ${size(bytes)}, 연결 ${n(used)}/${n(most)}`,
      `PostgreSQL ${version}, ${size(bytes)}, ${n(used)} of ${n(most)} connections`,
    ),
  connectionsNext: both(
    '연결이 거의 찼습니다. max_connections를 늘리거나 다른 프로그램의 연결을 줄여 주세요.',
    'Connections are nearly used up. Raise max_connections, or let other programs use fewer.',
  ),
  durable: both('정전 대비', 'Safe from power cuts'),
  durableIs: both('받았다고 답한 것은 전원이 끊겨도 남습니다.', 'What was acknowledged stays when the power goes.'),
  notDurable: (settings: string) =>
    both(
      `전원이 끊기면 접수한 민원이 사라질 수 있습니다(${settings}).`,
      `Petitions can be lost when the power goes (${settings}).`,
    ),
  durableNext: both(
    'postgresql.conf에서 fsync, full_page_writes, synchronous_commit을 on으로 바꿔 주세요.',
    'Set fsync, full_page_writes and synchronous_commit to on in postgresql.conf.',
  ),
  time: both('시계', 'Clocks of the machines'),
  timeTogether: both('이 서버와 데이터베이스의 시계가 맞습니다.', 'This server and the database agree on the time.'),
  timeApart: (ms: number) =>
    both(
      `이 서버와 데이터베이스의 시계가 ${n(Math.round(ms / 100) / 10)}초 다릅니다.`,
      `This server and the database are ${n(Math.round(ms / 100) / 10)} s apart.`,
    ),
  timeNext: both(
    '두 서버의 시각 동기화(NTP)를 켜고 확인해 주세요. 처리기한을 재는 데 쓰입니다.',
    'Turn on time synchronisation (NTP) on both and check it: due times hang on it.',
  ),
  replicas: both('복제', 'Replicas'),
  replicasAre: (count: number, lag: number) =>
    both(
      `복제 서버 ${n(count)}대, 가장 늦은 것은 ${n(Math.round(lag))}초 뒤`,
      `${n(count)} replicas, the slowest ${n(Math.round(lag))} s behind`,
    ),
  replicasNext: both('복제 서버의 연결과 디스크를 확인해 주세요.', 'Check the replica’s connection and disk.'),
  schema: both('데이터 구조', 'Schema'),
  schemaIs: (count: number, newest: string, ctype: string) =>
    both(
      `적용한 변경 ${n(count)}건, 마지막은 ${newest}, 문자 분류 ${ctype}`,
      `${n(count)} migrations, the last ${newest}, character type ${ctype}`,
    ),
  worker: both('처리기한 감시', 'Watch over clocks'),
  workerAt: (process: string, seconds: number) =>
    both(
      `${process}에서 돌고 있고 ${n(seconds)}초 전에 보았습니다.`,
      `Runs in ${process}; it looked ${n(seconds)} s ago.`,
    ),
  noWorker: both(
    '처리기한을 살피는 프로그램이 1분 넘게 움직이지 않았습니다.',
    'Nothing has watched over due times for a minute.',
  ),
  noWorkerNext: both(
    '다짐을 다시 시작해 주세요. 그래도 같으면 로그를 확인해 주세요.',
    'Restart Dajim; when that does not help, read its log.',
  ),
  lag: both('처리기한 지연', 'Lag of due times'),
  lagIs: (seconds: number) =>
    seconds === 0
      ? both('밀린 처리기한이 없습니다.', 'No due time waits to be looked at.')
      : both(`가장 오래 밀린 처리기한이 ${n(seconds)}초 지났습니다.`, `The oldest due time waits ${n(seconds)} s.`),
  lagNext: both(
    '기한이 지난 기록이 늦어지고 있습니다. 데이터베이스가 느린지 확인해 주세요.',
    'Breaks are recorded late. See whether the database is slow.',
  ),
  stuck: both('읽을 수 없는 시계', 'Clocks that cannot be read'),
  noneStuck: both('없습니다.', 'None.'),
  stuckAre: (count: number) =>
    both(`사안 ${n(count)}건의 시계를 읽을 수 없습니다.`, `The clocks of ${n(count)} matters cannot be read.`),
  parkedNext: both('‘멈춰 선 일’에서 하나씩 확인해 주세요.', 'Look at each of them under “Parked work”.'),
  settlement: both('대조', 'Settlement'),
  settled: (hours: number, matters: number, clocks: number, differences: number) =>
    both(
      `${n(hours)}시간 전에 사안 ${n(matters)}건, 시계 ${n(clocks)}개를 사실에서 다시 계산했습니다. 차이 ${n(differences)}건`,
      `${n(hours)} h ago, ${n(matters)} matters and ${n(clocks)} clocks were computed again from facts: ${n(differences)} differences`,
    ),
  neverSettled: both('아직 대조한 적이 없습니다.', 'Nothing was settled yet.'),
  neverSettledNext: both(
    '하루에 한 번 저절로 합니다. 내일도 이대로면 다짐을 다시 시작해 주세요.',
    'It happens by itself once a day. Restart Dajim if this stays so tomorrow.',
  ),
  differNext: both(
    '‘멈춰 선 일’에서 차이를 확인하고 다시 계산해 바로잡아 주세요.',
    'See the differences under “Parked work”, and have them computed again.',
  ),
  jobs: both('작업', 'Jobs'),
  jobsAre: (waiting: number, running: number, parked: number) =>
    both(
      `기다림 ${n(waiting)}, 하는 중 ${n(running)}, 멈춰 섬 ${n(parked)}`,
      `${n(waiting)} waiting, ${n(running)} under way, ${n(parked)} parked`,
    ),
  outbox: both('보낼 통지', 'Outbox'),
  outboxIs: (waiting: number, parked: number) =>
    both(`기다림 ${n(waiting)}, 멈춰 섬 ${n(parked)}`, `${n(waiting)} waiting, ${n(parked)} parked`),
  calendar: both('근무일 달력', 'Calendar of working days'),
  calendarLeft: (horizon: string, days: number) =>
    both(`${horizon}까지 알고 있습니다. ${n(days)}일 남았습니다.`, `Known until ${horizon}, ${n(days)} days from now.`),
  calendarNext: both(
    '달력이 곧 끝납니다. 새 헌장 묶음이나 새 판을 받아 다음 해의 공휴일을 넣어 주세요. 달력 너머의 기한은 계산하지 않습니다.',
    'The calendar ends soon. Install a newer charter or version that knows the next year; no due time is guessed beyond it.',
  ),
  disk: both('디스크', 'Disk'),
  diskIs: (free: number, share: number) =>
    both(
      `데이터 폴더에 ${size(free)}(${Math.floor(share * 100)}%)가 비어 있습니다.`,
      `${size(free)} (${Math.floor(share * 100)}%) are free where the data are.`,
    ),
  noDisk: both('데이터 폴더를 볼 수 없습니다.', 'The data folder cannot be seen.'),
  diskLook: both('디스크가 차고 있습니다. 자리를 늘릴 계획을 세워 주세요.', 'The disk fills up. Plan for more room.'),
  diskNext: both(
    '디스크가 거의 찼습니다. 자리를 비워 주세요. 급하면 데이터 폴더의 ballast 파일을 지우면 그만큼 자리가 납니다.',
    'The disk is nearly full. Make room. In need, delete the file “ballast” in the data folder: it frees its size.',
  ),
  ballast: both('비상 자리', 'Ballast'),
  ballastIs: (bytes: number, path: string) =>
    both(
      `디스크가 차면 지워도 되는 파일 ${path}(${size(bytes)})가 있습니다.`,
      `${path} (${size(bytes)}) may be deleted when the disk is full.`,
    ),
  noBallast: both(
    '시작하고 1분 뒤, 자리가 넉넉하면 저절로 만듭니다.',
    'It is made by itself a minute after the start, when there is room.',
  ),
  backup: both('백업', 'Backup'),
  backupWas: (hours: number) =>
    both(`마지막 백업은 ${n(hours)}시간 전입니다.`, `The last backup was ${n(hours)} h ago.`),
  noBackup: both('백업했다는 표시가 없습니다.', 'No backup has been reported.'),
  backupNext: (path: string) =>
    both(
      `백업을 예약하고, 백업이 끝날 때마다 ${path} 파일을 새로 고쳐(touch) 주세요. 주 열쇠도 따로 보관해 주세요.`,
      `Schedule backups, and touch ${path} when one is done. Keep the master key apart from them.`,
    ),
  backupLate: both(
    '하루가 넘었습니다. 백업 작업이 멈추었는지 확인해 주세요.',
    'More than a day has passed. See whether backups still run.',
  ),
  key: both('주 열쇠', 'Master key'),
  keyIs: {
    file: both('데이터 폴더의 house.key 파일에 있습니다.', 'In the file house.key of the data folder.'),
    environment: both('환경 변수 DAJIM_KEY에서 받았습니다.', 'From the environment, DAJIM_KEY.'),
    'named file': both('DAJIM_KEY_FILE에 적은 파일에 있습니다.', 'In the file that DAJIM_KEY_FILE names.'),
    command: both('DAJIM_KEY_COMMAND로 받았습니다.', 'From the command of DAJIM_KEY_COMMAND.'),
  },
  keyNext: both(
    '이 열쇠가 없으면 아무도 자료를 읽을 수 없습니다. 백업과 다른 곳에 사본을 두 벌 두고, ‘설정’의 ‘주 열쇠’에서 사본을 확인해 주세요.',
    'Without this key nobody can read the data. Keep two copies apart from the backups, and confirm one under “Settings”, “Master key”.',
  ),
  memory: both('메모리', 'Memory'),
  memoryIs: (bytes: number) =>
    both(`이 프로그램이 ${size(bytes)}를 쓰고 있습니다.`, `This process uses ${size(bytes)}.`),
  memoryNext: both(
    '평소보다 많습니다. 계속 늘면 다시 시작하고 알려 주세요.',
    'More than usual. If it keeps growing, restart and report it.',
  ),
  https: both('보안 연결', 'Secure connection'),
  httpsOn: both('시민이 쓰는 주소가 https입니다.', 'Citizens reach it by https.'),
  httpsOff: both('시민이 쓰는 주소가 https가 아닙니다.', 'Citizens do not reach it by https.'),
  httpsUnknown: both(
    '시민이 쓰는 주소(DAJIM_PUBLIC_URL)를 정하지 않았습니다.',
    'The address that citizens use (DAJIM_PUBLIC_URL) is not set.',
  ),
  httpsNext: both(
    'https를 받는 웹 서버를 앞에 두고 DAJIM_PUBLIC_URL에 https 주소를 정해 주세요.',
    'Put a web server with https in front, and set DAJIM_PUBLIC_URL to its address.',
  ),
  versions: both('판', 'Versions'),
  versionsAre: (dajim: string, node: string, charter: string, mark: string) =>
    both(
      `다짐 ${dajim}, Node.js ${node}, 헌장 ${charter}(이행기준 판의 지문 ${mark})`,
      `Dajim ${dajim}, Node.js ${node}, charter ${charter} (mark of its editions ${mark})`,
    ),
} as const
